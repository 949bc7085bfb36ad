//! The built program as a user meets it: how long one leaflet takes from process start to file, how much processor time
//! and memory, and how large the file is.
//!
//! `cargo bench --bench whole`, or `cargo bench --bench whole -- --runs 50`: prints a Markdown table. Nothing is
//! asserted: times are a matter of the machine.

use leafpress::manifest::Manifest;
use std::error::Error;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const PROGRAM: &str = env!("CARGO_BIN_EXE_leafpress");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Runs that don't count: they bring the files into the system's cache.
const WARM_UP: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    // Cargo passes `--bench`; without it, as under `cargo test --benches`, one run shows that the bench works.
    let runs = if arguments.iter().any(|argument| argument == "--bench") {
        let after = arguments.iter().skip_while(|argument| *argument != "--runs").nth(1);
        after.map_or(Ok(25), |runs| runs.parse())?
    } else {
        1
    };
    let folder = tempfile::tempdir()?;
    let out = folder.path();
    println!("{runs} runs each after {WARM_UP} that don't count; wall time is the median, processor time the mean.\n");
    println!("| leaflet | wall ms | fastest ms | processor ms | memory MiB | kB | kB without banner |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    for edition in ["office", "web"] {
        run(&building(out, edition, None))?;
        let manifest = Manifest::read(out).map_err(|unread| format!("{unread:?}"))?;
        let leaflets: Vec<_> = manifest.leaflets.iter().filter(|leaflet| leaflet.edition == edition).collect();
        let (mut all, mut all_bare) = (0, 0);
        for leaflet in &leaflets {
            let size = leaflet.bytes.ok_or("a leaflet failed: run `leafpress build`")?;
            let artwork = leaflet.inputs.keys().filter(|path| path.ends_with(".jpg"));
            // A JPEG lies in the PDF as it is.
            let pictures: u64 =
                artwork.filter_map(|path| Path::new(ROOT).join(path).metadata().ok()).map(|file| file.len()).sum();
            let bare = size - usize::try_from(pictures)?;
            (all, all_bare) = (all + size, all_bare + bare);
            let measured = Measured::of(&building(out, edition, Some(&leaflet.locale)), runs)?;
            measured.print(&format!("{}, {edition}", leaflet.locale), size, bare);
        }
        let measured = Measured::of(&building(out, edition, None), runs)?;
        measured.print(&format!("all {}, {edition}", leaflets.len()), all, all_bare);
    }
    // What a translator waits for.
    for name in ["check", "status"] {
        let measured = Measured::of(&[name.into(), "--root".into(), ROOT.into()], runs)?;
        measured.print(&format!("{name}, all locales"), 0, 0);
    }
    if memory(&building(out, "office", Some("en"))).is_none() {
        println!("\nMemory is missing: `/usr/bin/time -f` (Debian package `time`) measures it.");
    }
    Ok(())
}

/// What one command cost.
struct Measured {
    median: Duration,
    fastest: Duration,
    processor: Option<Duration>,
    memory: Option<u64>,
}

impl Measured {
    fn of(arguments: &[OsString], runs: usize) -> Result<Measured, Box<dyn Error>> {
        for _ in 0..WARM_UP {
            run(arguments)?;
        }
        let before = processor_time();
        let mut times = Vec::with_capacity(runs);
        for _ in 0..runs {
            let start = Instant::now();
            run(arguments)?;
            times.push(start.elapsed());
        }
        let processor = before.zip(processor_time()).map(|(before, after)| (after - before) / runs.max(1) as u32);
        times.sort_unstable();
        let at = |index: usize| times.get(index).copied().unwrap_or_default();
        Ok(Measured { median: at(runs / 2), fastest: at(0), processor, memory: memory(arguments) })
    }

    fn print(&self, name: &str, size: usize, bare: usize) {
        let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1e3);
        println!(
            "| {name} | {} | {} | {} | {} | {} | {} |",
            ms(self.median),
            ms(self.fastest),
            self.processor.map_or_else(|| "–".into(), ms),
            self.memory.map_or_else(|| "–".into(), |kib| format!("{:.1}", kib as f64 / 1024.0)),
            size.div_ceil(1000),
            bare.div_ceil(1000),
        );
    }
}

/// The command line for everything in an edition, or for one locale of it.
fn building(out: &Path, edition: &str, locale: Option<&str>) -> Vec<OsString> {
    let fixed = ["build", "--root", ROOT, "--format", "a4", "--edition", edition, "--out"];
    let mut arguments: Vec<OsString> = fixed.into_iter().map(OsString::from).collect();
    arguments.push(out.into());
    arguments.extend(locale.into_iter().flat_map(|locale| ["--locale".into(), locale.into()]));
    arguments
}

fn command(program: &str, arguments: &[OsString]) -> Command {
    let mut command = Command::new(program);
    if program != PROGRAM {
        command.args(["-f", "%M", PROGRAM]);
    }
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn run(arguments: &[OsString]) -> Result<(), Box<dyn Error>> {
    let status = command(PROGRAM, arguments).status()?;
    if status.success() { Ok(()) } else { Err(format!("a command failed: leafpress {arguments:?}").into()) }
}

/// The most memory that the command had at once, in KiB, if GNU time is there to say it.
fn memory(arguments: &[OsString]) -> Option<u64> {
    let said = command("/usr/bin/time", arguments).stderr(Stdio::piped()).output().ok()?;
    String::from_utf8_lossy(&said.stderr).lines().last()?.trim().parse().ok()
}

/// User and system time of all finished children (Linux, proc(5): fields 16 and 17 of `stat`, in hundredths of a
/// second). The kernel counts more finely than it tells, so the mean of many runs is better than the unit.
fn processor_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field, the program's name, may hold spaces; it ends at the last bracket.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks: u64 = fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(10 * ticks))
}
