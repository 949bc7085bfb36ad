//! Whether a JPEG holds all that its header promises: every code of every scan is followed (ITU-T T.81, annexes F and G),
//! nothing is computed from it.
//!
//! Decoders make up for what is missing, with grey; PDF viewers do too, each in its own way. So a file that was cut off,
//! whose tables are gone or whose dimensions are not its own must be found here. It takes a fraction of the time of decoding.

use super::Fault;
use super::huffman::{Bits, Table};
use super::jpeg::{EOI, SOS, segments};

/// More scans than any program writes: each costs time whatever its length.
const MAX_SCANS: usize = 500;
/// Some cameras leave a few bytes behind a scan.
const SLACK: usize = 16;
/// A coefficient of which nothing has come yet.
const NOTHING: u8 = 0xFF;

/// Follows all scans.
pub(super) fn follow(data: &[u8]) -> Result<(), Fault> {
    let mut tables = Tables::default();
    let mut frame = None;
    let mut scans = 0;
    for segment in segments(data) {
        let segment = segment?;
        match segment.marker {
            0xDB => tables.quantisation(segment.parameters)?,
            0xC4 => tables.huffman(segment.parameters)?,
            0xDD => tables.restart = number(segment.parameters, 0)?,
            0xC0..=0xC2 if frame.is_none() => frame = Some(Frame::new(segment.parameters, segment.marker == 0xC2)?),
            SOS => {
                scans += 1;
                let frame = frame.as_mut().filter(|_| scans <= MAX_SCANS).ok_or(Fault::Truncated)?;
                frame.scan(&tables, segment.parameters, segment.scan)?;
            }
            EOI => {
                let components = frame.map(|frame| frame.components).ok_or(Fault::Truncated)?;
                let complete = components.iter().all(|component| component.low == [0; 64]);
                return if complete { Ok(()) } else { Err(Fault::Truncated) };
            }
            _ => {}
        }
    }
    Err(Fault::Truncated)
}

fn number(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    let bytes = super::bytes(bytes, at, 2)?;
    Ok(usize::from(u16::from_be_bytes([bytes[0], bytes[1]])))
}

/// What scans may use.
#[derive(Default)]
struct Tables {
    quantisation: [bool; 4],
    dc: [Option<Table>; 4],
    ac: [Option<Table>; 4],
    /// So many MCUs stand between two restart markers; 0 if there are none.
    restart: usize,
}

impl Tables {
    fn quantisation(&mut self, mut rest: &[u8]) -> Result<(), Fault> {
        while let Some((&kind, values)) = rest.split_first() {
            let length = if kind >> 4 == 0 { 64 } else { 128 };
            rest = values.get(length..).ok_or(Fault::Truncated)?;
            *self.quantisation.get_mut(usize::from(kind & 15)).ok_or(Fault::Truncated)? = true;
        }
        Ok(())
    }

    fn huffman(&mut self, mut rest: &[u8]) -> Result<(), Fault> {
        while let Some((&kind, table)) = rest.split_first() {
            let (counts, symbols) = table.split_first_chunk::<16>().ok_or(Fault::Truncated)?;
            let length = counts.iter().map(|&count| usize::from(count)).sum();
            let (symbols, after) = symbols.split_at_checked(length).ok_or(Fault::Truncated)?;
            let tables = if kind >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            let slot = tables.get_mut(usize::from(kind & 15)).ok_or(Fault::Truncated)?;
            *slot = Some(Table::new(counts, symbols).ok_or(Fault::Truncated)?);
            rest = after;
        }
        Ok(())
    }
}

/// A colour component of the picture.
struct Component {
    id: u8,
    /// Sampling factors.
    horizontal: usize,
    vertical: usize,
    quantisation: usize,
    /// Blocks of the component alone, across and down.
    blocks: [usize; 2],
    /// Blocks across with those that only fill the last MCU.
    stride: usize,
    /// For each coefficient, the lowest bit that has come.
    low: [u8; 64],
    /// Progressive only: for each block, which coefficients are not zero.
    nonzero: Vec<u64>,
}

struct Frame {
    progressive: bool,
    components: Vec<Component>,
    /// MCUs across and down, where components are interleaved.
    mcus: [usize; 2],
}

/// What a scan brings of each block.
struct Band {
    from: usize,
    to: usize,
    /// The bit that came before, if it is a refinement.
    high: u8,
    low: u8,
}

impl Frame {
    fn new(parameters: &[u8], progressive: bool) -> Result<Frame, Fault> {
        let (height, width) = (number(parameters, 1)?, number(parameters, 3)?);
        let described = parameters.get(6..).ok_or(Fault::Truncated)?.as_chunks::<3>().0;
        let factors = |sampling: u8| [usize::from(sampling >> 4), usize::from(sampling & 15)];
        let sane = |&[_, sampling, _]: &[u8; 3]| factors(sampling).iter().all(|factor| (1..=4).contains(factor));
        if described.len() != usize::from(parameters[5]) || !described.iter().all(sane) {
            return Err(Fault::Truncated);
        }
        let most = |side: usize| described.iter().map(|d| factors(d[1])[side]).max().ok_or(Fault::Truncated);
        let most = [most(0)?, most(1)?];
        let mcus = [width.div_ceil(8 * most[0]), height.div_ceil(8 * most[1])];
        let component = |&[id, sampling, quantisation]: &[u8; 3]| {
            let [horizontal, vertical] = factors(sampling);
            let blocks = |size: usize, factor: usize, most: usize| (size * factor).div_ceil(most).div_ceil(8);
            let (stride, rows) = (mcus[0] * horizontal, mcus[1] * vertical);
            Component {
                id,
                horizontal,
                vertical,
                quantisation: usize::from(quantisation),
                blocks: [blocks(width, horizontal, most[0]), blocks(height, vertical, most[1])],
                stride,
                low: [NOTHING; 64],
                nonzero: if progressive { vec![0; stride * rows] } else { Vec::new() },
            }
        };
        Ok(Frame { progressive, components: described.iter().map(component).collect(), mcus })
    }

    fn scan(&mut self, tables: &Tables, parameters: &[u8], data: &[u8]) -> Result<(), Fault> {
        let count = usize::from(*parameters.first().ok_or(Fault::Truncated)?);
        let named = super::bytes(parameters, 1, 2 * count)?.as_chunks::<2>().0;
        let [from, to, bits] = *super::bytes(parameters, 1 + 2 * count, 3)? else { return Err(Fault::Truncated) };
        // What baseline files say here is fixed, and ignored by everybody.
        let band = if self.progressive {
            Band { from: usize::from(from), to: usize::from(to), high: bits >> 4, low: bits & 15 }
        } else {
            Band { from: 0, to: 63, high: 0, low: 0 }
        };
        let alone = band.from == 0 && band.to == 0;
        let wrong = band.from > band.to || band.to > 63 || self.progressive && !alone && (band.from == 0 || count != 1);
        if wrong || count == 0 || count > self.components.len() {
            return Err(Fault::Truncated);
        }
        let mut parts = Vec::new();
        for [id, selectors] in named {
            let index = self.components.iter().position(|component| component.id == *id).ok_or(Fault::Truncated)?;
            let component = &mut self.components[index];
            let (dc, ac) = (tables.dc.get(usize::from(selectors >> 4)), tables.ac.get(usize::from(selectors & 15)));
            let part = Part { index, dc: dc.and_then(Option::as_ref), ac: ac.and_then(Option::as_ref), pending: 0 };
            let quantised = tables.quantisation.get(component.quantisation) == Some(&true);
            if !quantised || !part.suits(&band) {
                return Err(Fault::Truncated);
            }
            component.low[band.from..=band.to].fill(band.low);
            parts.push(part);
        }
        let [across, down] = if let [part] = &parts[..] { self.components[part.index].blocks } else { self.mcus };
        let mut bits = Bits::new(data);
        // Where nothing is remembered of a block, its place does not matter.
        let repeated: Vec<usize> = parts
            .iter()
            .map(|part| &self.components[part.index])
            .map(|component| if parts.len() == 1 { 1 } else { component.horizontal * component.vertical })
            .collect();
        for mcu in 0..across * down {
            if tables.restart > 0 && mcu > 0 && mcu % tables.restart == 0 {
                if bits.align() > SLACK {
                    return Err(Fault::Truncated);
                }
                bits.restart(((mcu / tables.restart - 1) % 8) as u8)?;
                parts.iter_mut().for_each(|part| part.pending = 0);
            }
            if !self.progressive {
                for (part, &blocks) in parts.iter().zip(&repeated) {
                    for _ in 0..blocks {
                        part.baseline(&mut bits)?;
                    }
                }
                continue;
            }
            let (x, y) = (mcu % across, mcu / across);
            if let [part] = &mut parts[..] {
                self.block(&mut bits, part, &band, x, y)?;
                continue;
            }
            for part in &mut parts {
                let component = &self.components[part.index];
                let (horizontal, vertical) = (component.horizontal, component.vertical);
                for block in 0..horizontal * vertical {
                    let (x, y) = (x * horizontal + block % horizontal, y * vertical + block / horizontal);
                    self.block(&mut bits, part, &band, x, y)?;
                }
            }
        }
        // What is left over is the rest of a larger picture.
        if bits.align() > SLACK { Err(Fault::Truncated) } else { Ok(()) }
    }

    fn block(&mut self, bits: &mut Bits, part: &mut Part, band: &Band, x: usize, y: usize) -> Result<(), Fault> {
        let component = &mut self.components[part.index];
        let nonzero = component.nonzero.get_mut(y * component.stride + x).ok_or(Fault::Truncated)?;
        match (band.from, band.high) {
            (0, 0) => part.dc(bits),
            (0, _) => bits.read(1).map(|_| ()),
            (_, 0) => part.first(bits, band, nonzero),
            _ => part.refine(bits, band, nonzero),
        }
    }
}

/// A component's part in a scan.
struct Part<'t> {
    index: usize,
    dc: Option<&'t Table>,
    ac: Option<&'t Table>,
    /// So many further blocks have nothing new in them (EOBRUN).
    pending: u32,
}

impl Part<'_> {
    /// Whether the tables are there.
    fn suits(&self, band: &Band) -> bool {
        (band.from > 0 || band.high > 0 || self.dc.is_some()) && (band.to == 0 || self.ac.is_some())
    }

    fn dc(&self, bits: &mut Bits) -> Result<(), Fault> {
        let size = bits.pass(self.dc.ok_or(Fault::Truncated)?)?;
        if size > 11 { Err(Fault::Truncated) } else { Ok(()) }
    }

    fn baseline(&self, bits: &mut Bits) -> Result<(), Fault> {
        self.dc(bits)?;
        let table = self.ac.ok_or(Fault::Truncated)?;
        let mut at = 1;
        while at < 64 {
            if let Some((coefficients, ends)) = bits.pass_coefficients(table, 64 - at)? {
                if ends {
                    break;
                }
                at += coefficients;
                continue;
            }
            match split(bits.pass(table)?) {
                (15, 0) => at += 16,
                (_, 0) => break,
                (zeros, _) if at + zeros > 63 => return Err(Fault::Truncated),
                (zeros, _) => at += zeros + 1,
            }
        }
        Ok(())
    }

    /// The first bits of a band (G.1.2.2).
    fn first(&mut self, bits: &mut Bits, band: &Band, nonzero: &mut u64) -> Result<(), Fault> {
        if self.pending > 0 {
            self.pending -= 1;
            return Ok(());
        }
        let table = self.ac.ok_or(Fault::Truncated)?;
        let mut at = band.from;
        while at <= band.to {
            match split(bits.symbol(table)?) {
                (15, 0) => at += 16,
                (length, 0) => {
                    self.pending = (1 << length) - 1 + bits.read(length as u32)?;
                    break;
                }
                (zeros, size) => {
                    at += zeros;
                    if at > band.to {
                        return Err(Fault::Truncated);
                    }
                    bits.read(size)?;
                    *nonzero |= 1 << at;
                    at += 1;
                }
            }
        }
        Ok(())
    }

    /// The next bit of a band (G.1.2.3): one for each coefficient that is not zero, among those that cease to be zero.
    fn refine(&mut self, bits: &mut Bits, band: &Band, nonzero: &mut u64) -> Result<(), Fault> {
        let table = self.ac.ok_or(Fault::Truncated)?;
        let mut at = band.from;
        while self.pending == 0 && at <= band.to {
            let (mut zeros, size) = split(bits.symbol(table)?);
            match (zeros, size) {
                (15, 0) => {}
                (length, 0) => {
                    self.pending = (1 << length) + bits.read(length as u32)?;
                    break;
                }
                _ => {
                    bits.read(1)?;
                }
            }
            while at <= band.to {
                if *nonzero & 1 << at != 0 {
                    bits.read(1)?;
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                at += 1;
            }
            if size > 0 {
                if size > 1 || at > band.to {
                    return Err(Fault::Truncated);
                }
                *nonzero |= 1 << at;
            }
            at += 1;
        }
        if self.pending > 0 {
            self.pending -= 1;
            let band = (u64::MAX >> (63 - band.to)).checked_shr(at as u32).map_or(0, |bits| bits << at);
            for _ in 0..(*nonzero & band).count_ones() {
                bits.read(1)?;
            }
        }
        Ok(())
    }
}

/// Run of zeros and size of what follows.
fn split(symbol: u8) -> (usize, u32) {
    (usize::from(symbol >> 4), u32::from(symbol & 15))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASELINE: &[u8] = include_bytes!("../../tests/fixtures/jpeg/baseline.jpg");
    const PROGRESSIVE: &[u8] = include_bytes!("../../tests/fixtures/jpeg/progressive.jpg");
    const RESTARTS: &[u8] = include_bytes!("../../tests/fixtures/jpeg/restarts.jpg");
    const GREY: &[u8] = include_bytes!("../../tests/fixtures/jpeg/grey.jpg");
    const ALL: [&[u8]; 4] = [BASELINE, PROGRESSIVE, RESTARTS, GREY];

    /// Where the first such marker stands.
    fn marker(data: &[u8], marker: u8) -> usize {
        segments(data).map(Result::unwrap).find(|segment| segment.marker == marker).unwrap().whole.start
    }

    #[test]
    fn whole_pictures_pass() {
        for data in ALL {
            assert_eq!(follow(data), Ok(()));
        }
    }

    #[test]
    fn what_is_cut_off_and_closed_again_is_found() {
        for data in ALL {
            let first = marker(data, SOS);
            for length in (first + 14..data.len() - 40).step_by(7) {
                assert!(follow(&[&data[..length], &[0xFF, EOI]].concat()).is_err(), "{length} of {}", data.len());
            }
        }
    }

    #[test]
    fn dimensions_that_are_not_the_pictures_own_are_found() {
        for (data, frame) in ALL.into_iter().zip([0xC0, 0xC2, 0xC0, 0xC2]) {
            let height = marker(data, frame) + 6;
            for claimed in [13, 29, 101] {
                let mut lying = data.to_vec();
                lying[height] = claimed;
                assert!(follow(&lying).is_err(), "{claimed} rows");
            }
        }
    }

    #[test]
    fn missing_tables_are_found() {
        for (data, table) in ALL.into_iter().flat_map(|data| [(data, 0xDB), (data, 0xC4)]) {
            let segment = segments(data).map(Result::unwrap).find(|segment| segment.marker == table).unwrap();
            assert!(follow(&[&data[..segment.whole.start], &data[segment.whole.end..]].concat()).is_err());
        }
    }

    #[test]
    fn no_damage_makes_it_panic() {
        for data in ALL {
            for at in 2..data.len() {
                for value in [0x00, 0x11, 0xFF, data[at] ^ 0x80] {
                    let mut damaged = data.to_vec();
                    damaged[at] = value;
                    let _ = follow(&damaged);
                }
            }
        }
    }
}
