//! From reading order to the order on paper (UAX #9, rule L2).

/// Where each item stands from left to right: `result[position]` is an index into `levels`.
pub(super) fn visual(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let Some(lowest_odd) = levels.iter().copied().filter(|level| level % 2 == 1).min() else { return order };
    for level in (lowest_odd..=highest).rev() {
        // The items at or above a level are contiguous in reading order, so each stretch of them is one slice here.
        let mut at = 0;
        while at < order.len() {
            let length = order[at..].iter().take_while(|i| levels[**i] >= level).count();
            order[at..at + length].reverse();
            at += length.max(1);
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_unicode_bidi_does() {
        for levels in [
            vec![],
            vec![0, 0, 0],
            vec![1, 1, 1],
            vec![0, 1, 1, 2, 2, 1, 0],
            vec![1, 1, 3, 4, 4, 3, 1, 2, 2],
            vec![2, 2, 1, 0, 1],
        ] {
            let expected: Vec<unicode_bidi::Level> =
                levels.iter().map(|l| unicode_bidi::Level::new(*l).unwrap()).collect();
            assert_eq!(visual(&levels), unicode_bidi::BidiInfo::reorder_visual(&expected), "{levels:?}");
        }
    }
}
