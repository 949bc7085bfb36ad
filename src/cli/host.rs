//! What a command asks of the machine it runs on.

use crate::threads;
use std::num::NonZeroUsize;

/// As many threads as asked for, or as the machine has cores; started are no more than `most`.
pub(super) fn threads(wanted: Option<NonZeroUsize>, most: usize) -> usize {
    let count = wanted.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    threads::start(count.min(most));
    count
}

/// How many threads somebody asks for.
pub(super) fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    text.parse().map_err(|_| "write a number, 1 or more".to_owned())
}

/// The day in UTC: a review date is not a matter of hours.
pub(super) fn today() -> (i32, u8, u8) {
    let date = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date();
    (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
}
