//! Work on several cores, with results that don't depend on who was first.

use rayon::ThreadPoolBuilder;
use std::error::Error;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Whether there are threads beside the one that asks.
static THERE_ARE: OnceLock<bool> = OnceLock::new();

/// Starts the threads of this process, `threads` with the one that calls: ready before they are needed, since a kernel may
/// take milliseconds to put a new thread on a core, and wakes one that sleeps in microseconds.
///
/// For the main thread of a program alone, once; later calls change nothing. Whoever does without has as many threads as
/// the machine has cores, from the first work on that asks for more than one.
pub(crate) fn start(threads: usize) {
    if threads > 1 {
        THERE_ARE.get_or_init(|| are_started(ThreadPoolBuilder::new().num_threads(threads).use_current_thread()));
    }
}

/// Whether work can be shared. A machine that gives us no further thread only makes us slower.
fn there_are() -> bool {
    *THERE_ARE.get_or_init(|| are_started(ThreadPoolBuilder::new()))
}

fn are_started(threads: ThreadPoolBuilder) -> bool {
    // An error without a cause says that the program which calls us has started them already.
    threads.build_global().err().is_none_or(|error| error.source().is_none())
}

/// `work` of every item, on up to `jobs` threads, in the items' order whichever thread was first.
///
/// Items are begun in their order: a long one belongs to the front.
pub(crate) fn each<T: Sync, R: Send + Sync>(items: &[T], jobs: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = jobs.clamp(1, items.len().max(1));
    if threads == 1 || !there_are() {
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
    rayon::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|_| worker());
        }
        worker();
    });
    done.into_iter().filter_map(OnceLock::into_inner).collect()
}

/// Both, on up to `jobs` threads: the first on this one, the second on another as soon as one is free, or after the first.
pub(crate) fn both<A: Send, B: Send>(
    jobs: usize,
    first: impl FnOnce() -> A + Send,
    second: impl FnOnce() -> B + Send,
) -> (A, B) {
    if jobs > 1 && there_are() { rayon::join(first, second) } else { (first(), second()) }
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
