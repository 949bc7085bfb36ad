//! Work on several cores, with results that don't depend on who was first.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// `work` of every item, on `jobs` threads, in the items' order whichever thread was first.
///
/// Items are begun in their order: a long one belongs to the front.
pub(crate) fn each<T: Sync, R: Send + Sync>(items: &[T], jobs: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = jobs.clamp(1, items.len().max(1));
    if threads == 1 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Vec<OnceLock<R>> = items.iter().map(|_| OnceLock::new()).collect();
    let worker = || {
        while let Some((item, slot)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            items.get(index).zip(done.get(index))
        } {
            // Each index is handed out once: the slot is empty.
            let _ = slot.set(work(item));
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            // A machine that gives us no further thread only makes us slower.
            let _ = std::thread::Builder::new().spawn_scoped(scope, worker);
        }
        worker();
    });
    done.into_iter().filter_map(OnceLock::into_inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_items_order() {
        let items: Vec<u64> = (0..40).collect();
        let work = |n: &u64| {
            std::thread::sleep(std::time::Duration::from_micros(40 - n));
            n * n
        };
        let expected: Vec<u64> = items.iter().map(|n| n * n).collect();
        for jobs in [1, 3, 100] {
            assert_eq!(each(&items, jobs, work), expected);
        }
        assert_eq!(each(&[], 4, work), Vec::<u64>::new());
    }
}
