use super::*;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// Words of these widths with spaces of width 1 (stretch ½, shrink ¼) between them.
fn words(widths: &[f64]) -> Vec<Segment> {
    widths
        .iter()
        .map(|&width| Segment { width, space: 1.0, stretch: 0.5, shrink: 0.25, ..Segment::default() })
        .collect()
}

/// Natural width of each line, as the caller would set it.
fn widths(segments: &[Segment], ends: &[usize]) -> Vec<f64> {
    let mut start = 0;
    ends.iter()
        .map(|&end| {
            let line = &segments[start..=end];
            start = end + 1;
            line.iter().map(|s| s.width + s.space).sum::<f64>() - segments[end].space
                + if end + 1 < segments.len() && !segments[end].mandatory { segments[end].mark } else { 0.0 }
        })
        .collect()
}

/// What a typewriter does: as much as fits on each line.
fn greedy(segments: &[Segment], measure: f64, kind: Fit) -> Vec<usize> {
    let sums = Sums::new(segments, measure, kind);
    let mut ends = Vec::new();
    let mut start = 0;
    while start < segments.len() {
        let mut best = start;
        for (end, segment) in segments.iter().enumerate().skip(start) {
            if end > start && sums.bursts(start, end) {
                break;
            }
            if sums.line(start, end).demerits < OVERFULL {
                best = end;
            }
            if segment.mandatory {
                break;
            }
        }
        ends.push(best);
        start = best + 1;
    }
    ends
}

#[test]
fn nothing_has_no_lines() {
    assert!(fit(&[], 100.0, Fit::Justified).is_empty());
}

#[test]
fn one_line_stays_one_line() {
    for kind in [Fit::Justified, Fit::Ragged, Fit::Balanced] {
        assert_eq!(fit(&words(&[3.0, 3.0]), 10.0, kind), [1]);
    }
}

#[test]
fn looks_ahead_where_first_fit_does_not() {
    // First fit fills the first line and leaves the second without a space.
    let segments = words(&[2.0, 2.0, 2.0, 2.0, 2.0, 9.0, 9.0, 3.0, 3.0]);
    assert_eq!(greedy(&segments, 14.5, Fit::Justified)[..2], [4, 5]);
    assert_eq!(fit(&segments, 14.5, Fit::Justified)[..2], [3, 5]);
}

#[test]
fn a_word_too_wide_stands_alone_and_nothing_else_suffers() {
    let segments = words(&[4.0, 4.0, 30.0, 4.0, 4.0]);
    assert_eq!(fit(&segments, 10.0, Fit::Justified), [1, 2, 4]);
    assert_eq!(fit(&segments, 10.0, Fit::Ragged), [1, 2, 4]);
    assert_eq!(fit(&segments, 10.0, Fit::Balanced), [1, 2, 4]);
}

#[test]
fn a_mandatory_end_ends_the_line() {
    let mut segments = words(&[2.0, 2.0, 2.0, 2.0]);
    segments[1].mandatory = true;
    for kind in [Fit::Justified, Fit::Ragged, Fit::Balanced] {
        assert_eq!(fit(&segments, 100.0, kind), [1, 3]);
    }
}

#[test]
fn the_hyphen_needs_room() {
    // "abc" + "def" after a word: 5 + 1 + 4 = 10 fits, with a hyphen of 1 it doesn't.
    let mut segments = words(&[5.0, 4.0, 4.0, 3.0]);
    segments[1] =
        Segment { width: 4.0, mark: 1.0, penalty: 50.0, flagged: true, within_word: true, ..Segment::default() };
    assert_eq!(fit(&segments, 10.0, Fit::Ragged)[0], 0);
    assert_eq!(fit(&segments, 11.0, Fit::Ragged)[0], 1);
}

#[test]
fn the_last_line_is_not_a_lonely_short_word() {
    let segments = words(&[3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 2.0]);
    // First fit leaves the word of 2 alone under two lines of 11.
    let ends = fit(&segments, 11.0, Fit::Ragged);
    assert_eq!(greedy(&segments, 11.0, Fit::Ragged), [2, 5, 6]);
    assert_eq!(ends[1..], [4, 6]);
}

#[test]
fn a_title_is_balanced() {
    let segments = words(&[3.0, 7.0, 6.0, 5.0, 3.0, 7.0, 4.0, 10.0]);
    let ends = fit(&segments, 44.0, Fit::Balanced);
    let lines = widths(&segments, &ends);
    assert_eq!(lines.len(), 2);
    assert!((lines[0] - lines[1]).abs() < 6.0, "{lines:?}");
}

#[test]
fn a_balanced_title_is_not_hyphenated_to_be_even() {
    // 8 4-4 4 4: even with the hyphen, 8 | 17 without.
    let mut segments = words(&[8.0, 4.0, 4.0, 4.0, 3.0]);
    segments[1] =
        Segment { width: 4.0, mark: 1.0, penalty: 50.0, flagged: true, within_word: true, ..Segment::default() };
    assert_eq!(fit(&segments, 18.0, Fit::Balanced), [2, 4]);
}

/// Each word was tried in each of the lines, or as the beginning of each line, which took minutes.
#[test]
fn absurdly_long_texts_end() {
    let segments = words(&vec![3.0; 20_000]);
    let ends = fit(&segments, 20.0, Fit::Balanced);
    assert!(ends.len() == 4_000 && widths(&segments, &ends).iter().all(|width| *width <= 20.0));
    for kind in [Fit::Justified, Fit::Ragged, Fit::Balanced] {
        assert_eq!(fit(&segments, 1e6, kind), [19_999]);
    }
}

#[test]
fn hyphens_do_not_stack() {
    // Every second place is a hyphen; lines of ten fit exactly with hyphens, or nearly without.
    let mut segments = Vec::new();
    for _ in 0..12 {
        segments.push(Segment { width: 2.0, space: 1.0, stretch: 0.5, shrink: 0.25, ..Segment::default() });
        segments.push(Segment {
            width: 2.0,
            mark: 0.5,
            penalty: 50.0,
            flagged: true,
            within_word: true,
            ..Segment::default()
        });
        segments.push(Segment { width: 2.0, space: 1.0, stretch: 0.5, shrink: 0.25, ..Segment::default() });
    }
    let ends = fit(&segments, 21.0, Fit::Justified);
    let stacked = ends.windows(2).filter(|pair| segments[pair[0]].flagged && segments[pair[1]].flagged).count();
    assert_eq!(stacked, 0, "{ends:?}");
}

#[test]
fn two_hyphens_may_stand_under_each_other_rather_than_three() {
    // Every line may end in a hyphen, and exactly fills with it; each third may end without, a little loose.
    let mut segments = Vec::new();
    for _ in 0..8 {
        segments.extend(words(&[3.0, 3.0]));
        segments.push(Segment { width: 2.5, mark: 0.5, penalty: 50.0, flagged: true, ..Segment::default() });
        segments.push(Segment { width: 0.9, space: 1.0, stretch: 0.5, shrink: 0.25, ..Segment::default() });
    }
    let ends = fit(&segments, 11.0, Fit::Justified);
    let ladders = ends.windows(3).filter(|ends| ends.iter().all(|&end| segments[end].flagged)).count();
    assert_eq!(ladders, 0, "{ends:?}");
}

#[test]
fn one_very_loose_line_is_worse_than_two_loose_ones() {
    let loose = |ratio: f64| (LINE + badness(ratio)).powi(2);
    assert!(loose(2.0) > 10.0 * loose(1.4));
    // What fits at all is better than what doesn't, however empty.
    assert!((LINE + badness(HOPELESS) * 2.0).powi(2) < OVERFULL);
}

#[test]
fn what_hangs_takes_no_room() {
    let mut segments = words(&[4.0, 4.5, 3.0]);
    assert_eq!(fit(&segments, 9.0, Fit::Ragged), [0, 2]);
    segments[1].hang_after = 0.5;
    assert_eq!(fit(&segments, 9.0, Fit::Ragged), [1, 2]);
    segments[1].hang_after = 0.2;
    segments[0].hang_before = 0.3;
    assert_eq!(fit(&segments, 9.0, Fit::Ragged), [1, 2]);
}

#[test]
fn nonsense_does_not_panic() {
    let bad = Segment {
        width: f64::NAN,
        space: f64::INFINITY,
        penalty: f64::NAN,
        hang_before: f64::NAN,
        hang_after: f64::INFINITY,
        ..Segment::default()
    };
    for kind in [Fit::Justified, Fit::Ragged, Fit::Balanced] {
        for measure in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(fit(&[bad, bad], measure, kind).last(), Some(&1));
        }
    }
}

fn any_segments() -> impl Strategy<Value = Vec<Segment>> {
    let segment = (0.1f64..12.0, 0u8..4, 0.0f64..90.0, 0u8..40).prop_map(|(width, kind, penalty, end)| match kind {
        // Marks that hang, at times more than a sound caller would say.
        3 => Segment {
            width,
            space: 1.0,
            stretch: 0.5,
            shrink: 0.25,
            hang_before: penalty / 40.0,
            hang_after: penalty / 30.0,
            ..Segment::default()
        },
        0 => Segment {
            width,
            mark: 0.5,
            penalty,
            flagged: true,
            within_word: true,
            mandatory: end == 0,
            ..Segment::default()
        },
        1 => Segment { width, penalty, mandatory: end == 0, ..Segment::default() },
        _ => Segment { width, space: 1.0, stretch: 0.5, shrink: 0.25, mandatory: end == 0, ..Segment::default() },
    });
    prop::collection::vec(segment, 1..80)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None::<Box<FileFailurePersistence>>.map(|f| f as _), ..ProptestConfig::default() })]

    #[test]
    fn lines_cover_everything_and_fit(segments in any_segments(), measure in 5.0f64..60.0) {
        for kind in [Fit::Justified, Fit::Ragged, Fit::Balanced] {
            let ends = fit(&segments, measure, kind);
            prop_assert_eq!(ends.last(), Some(&(segments.len() - 1)));
            prop_assert!(ends.windows(2).all(|pair| pair[0] < pair[1]));
            for (i, segment) in segments.iter().enumerate() {
                prop_assert!(!segment.mandatory || ends.contains(&i));
            }
            let too_wide = segments.iter().any(|s| s.width + s.mark > measure);
            if !too_wide {
                let sums = Sums::new(&segments, measure, kind);
                let mut start = 0;
                for &end in &ends {
                    prop_assert!(sums.line(start, end).demerits < OVERFULL, "{:?} {:?}", kind, ends);
                    start = end + 1;
                }
            }
        }
    }

    #[test]
    fn total_fit_is_never_worse_than_first_fit(segments in any_segments(), measure in 5.0f64..60.0) {
        for kind in [Fit::Justified, Fit::Ragged] {
            let best = demerits(&segments, measure, kind, &fit(&segments, measure, kind));
            let first = demerits(&segments, measure, kind, &greedy(&segments, measure, kind));
            prop_assert!(best <= first * (1.0 + 1e-9), "{} {}", best, first);
        }
    }

    #[test]
    fn total_fit_is_the_best_of_all_ways(segments in prop::collection::vec((0.5f64..6.0, any::<bool>()), 1..11), measure in 6.5f64..14.0) {
        let segments: Vec<Segment> = segments.iter().map(|&(width, space)| if space {
            Segment { width, space: 1.0, stretch: 0.5, shrink: 0.25, ..Segment::default() }
        } else {
            Segment { width, mark: 0.4, penalty: 50.0, flagged: true, within_word: true, ..Segment::default() }
        }).collect();
        for kind in [Fit::Justified, Fit::Ragged] {
            let best = demerits(&segments, measure, kind, &fit(&segments, measure, kind));
            for choice in 0..1u32 << (segments.len() - 1) {
                let mut ends: Vec<usize> = (0..segments.len() - 1).filter(|i| choice >> i & 1 == 1).collect();
                ends.push(segments.len() - 1);
                prop_assert!(best <= demerits(&segments, measure, kind, &ends) * (1.0 + 1e-9), "{:?}", ends);
            }
        }
    }
}

/// A Japanese line has no spaces and many words: it may be short, where a Latin word alone may not.
#[test]
fn a_short_last_line_of_a_solid_script_is_no_single_word() {
    let letter = |solid, penalty| Segment { width: 1.0, solid, penalty, ..Segment::default() };
    let last = |solid| {
        let segments: Vec<Segment> = (0..25).map(|at| letter(solid, if at == 18 { 0.0 } else { 12.0 })).collect();
        let ends = fit(&segments, 20.0, Fit::Ragged);
        ends[1] - ends[0]
    };
    assert_eq!((last(true), last(false)), (6, 7));
}
