//! Entropy-coded data of JPEG: its bits, and the codes that they spell (ITU-T T.81, annexes C and F.2.2).

use super::Fault;
use std::cell::OnceCell;

/// The bits of a scan, without stuffed bytes.
pub(super) struct Bits<'d> {
    data: &'d [u8],
    at: usize,
    /// The next bits, the first one on top; below them zeros.
    buffer: u64,
    count: u32,
}

impl<'d> Bits<'d> {
    pub fn new(data: &'d [u8]) -> Bits<'d> {
        Bits { data, at: 0, buffer: 0, count: 0 }
    }

    /// Makes at least 32 bits ready, as far as there are any before the next marker: a code and what it announces.
    fn fill(&mut self) {
        // Most bytes are data: four of them at once, if none can belong to a marker.
        if self.count <= 32
            && let Some(word) = self.data.get(self.at..).and_then(<[u8]>::first_chunk::<4>)
            && !word.contains(&0xFF)
        {
            self.buffer |= u64::from(u32::from_be_bytes(*word)) << (32 - self.count);
            (self.at, self.count) = (self.at + 4, self.count + 32);
            return;
        }
        while self.count <= 56 {
            let Some(&byte) = self.data.get(self.at) else { return };
            self.at += match (byte, self.data.get(self.at + 1)) {
                (0xFF, Some(0)) => 2,
                (0xFF, _) => return,
                _ => 1,
            };
            self.buffer |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// At most 16 bits as a number.
    pub fn read(&mut self, count: u32) -> Result<u32, Fault> {
        if count == 0 {
            return Ok(0);
        }
        if self.count < count {
            self.fill();
        }
        let bits = (self.buffer >> (64 - count)) as u32;
        self.skip(count)?;
        Ok(bits)
    }

    fn skip(&mut self, count: u32) -> Result<(), Fault> {
        self.count = self.count.checked_sub(count).ok_or(Fault::Truncated)?;
        self.buffer <<= count;
        Ok(())
    }

    /// The next symbol of a table, and past the bits whose number stands in its lower half.
    pub fn pass(&mut self, table: &Table) -> Result<u8, Fault> {
        if self.count < 32 {
            self.fill();
        }
        let entry = table.short[(self.buffer >> (64 - SHORT)) as usize];
        if entry != 0 {
            self.skip(u32::from((entry >> 8) + (entry & 15)))?;
            return Ok(entry as u8);
        }
        let symbol = self.symbol(table)?;
        self.read(u32::from(symbol & 15))?;
        Ok(symbol)
    }

    /// As many of a block's coefficients as the next bits spell out, if that is at least one and they end before `room`
    /// is full: how many, and whether the block ends with them. `None` says nothing.
    pub fn pass_coefficients(&mut self, table: &Table, room: usize) -> Result<Option<(usize, bool)>, Fault> {
        if self.count < 32 {
            self.fill();
        }
        let Step { bits, coefficients, ends } = table.steps()[(self.buffer >> (64 - STEP)) as usize];
        if bits == 0 || usize::from(coefficients) >= room {
            return Ok(None);
        }
        self.skip(u32::from(bits))?;
        Ok(Some((usize::from(coefficients), ends)))
    }

    /// The next symbol of a table.
    pub fn symbol(&mut self, table: &Table) -> Result<u8, Fault> {
        if self.count < 32 {
            self.fill();
        }
        let entry = table.short[(self.buffer >> (64 - SHORT)) as usize];
        if entry != 0 {
            self.skip(u32::from(entry >> 8))?;
            return Ok(entry as u8);
        }
        let bits = (self.buffer >> 48) as u32;
        for length in SHORT + 1..=16 {
            let (code, row) = (bits >> (16 - length), &table.rows[length as usize]);
            if code.wrapping_sub(row.first_code) < row.count {
                self.skip(length)?;
                return Ok(table.symbols[(row.first_symbol + code - row.first_code) as usize]);
            }
        }
        Err(Fault::Truncated)
    }

    /// Leaves what is left of the last byte; how many bytes nobody asked for stand before the next marker.
    pub fn align(&mut self) -> usize {
        let mut unread = self.count as usize / 8;
        (self.buffer, self.count) = (0, 0);
        while let Some(&byte) = self.data.get(self.at) {
            match (byte, self.data.get(self.at + 1)) {
                (0xFF, Some(0)) => self.at += 1,
                (0xFF, Some(0xFF)) => unread = unread.saturating_sub(1),
                (0xFF, _) => break,
                _ => {}
            }
            self.at += 1;
            unread += 1;
        }
        unread
    }

    /// Behind [`Bits::align`]: takes the restart marker of that number.
    pub fn restart(&mut self, number: u8) -> Result<(), Fault> {
        match self.data.get(self.at..self.at + 2) {
            Some(&[0xFF, marker]) if marker == 0xD0 + number => self.at += 2,
            _ => return Err(Fault::Truncated),
        }
        Ok(())
    }
}

/// Codes up to this length are found in one step.
const SHORT: u32 = 9;
/// So many bits are looked at to pass several coefficients at once: two or three, at the qualities that are printed.
const STEP: u32 = 12;

/// What the next bits of a baseline block spell out.
#[derive(Clone, Copy, Default)]
struct Step {
    /// Of whole codes and what they announce; 0 if there is not one.
    bits: u8,
    coefficients: u8,
    ends: bool,
}

/// A Huffman table.
pub(super) struct Table {
    /// By the next nine bits: a code's length and its symbol, or 0 if the code is longer.
    short: Box<[u16; 1 << SHORT]>,
    /// By length.
    rows: [Row; 17],
    symbols: Vec<u8>,
    /// By the next bits; made when a baseline scan first needs them.
    steps: OnceCell<Vec<Step>>,
}

/// The codes of one length, which follow each other.
#[derive(Clone, Copy, Default)]
struct Row {
    first_code: u32,
    count: u32,
    first_symbol: u32,
}

impl Table {
    /// From how many codes there are of each length, and their symbols. `None` if there are more than such codes can be.
    pub fn new(counts: &[u8; 16], symbols: &[u8]) -> Option<Table> {
        let (mut rows, mut short) = ([Row::default(); 17], Box::new([0; 1 << SHORT]));
        let (mut code, mut first_symbol) = (0u32, 0u32);
        for (length, &count) in (1..=16u32).zip(counts) {
            let count = u32::from(count);
            rows[length as usize] = Row { first_code: code, count, first_symbol };
            if code + count > 1 << length {
                return None;
            }
            if length <= SHORT {
                for (code, symbol) in (code..).zip(symbols.get(first_symbol as usize..(first_symbol + count) as usize)?)
                {
                    let from = (code << (SHORT - length)) as usize;
                    let entry = (length as u16) << 8 | u16::from(*symbol);
                    short.get_mut(from..from + (1 << (SHORT - length)))?.fill(entry);
                }
            }
            code = (code + count) << 1;
            first_symbol += count;
        }
        (first_symbol as usize == symbols.len()).then(|| Table {
            short,
            rows,
            symbols: symbols.to_vec(),
            steps: OnceCell::new(),
        })
    }

    fn steps(&self) -> &[Step] {
        self.steps.get_or_init(|| (0..1u32 << STEP).map(|window| self.step(window)).collect())
    }

    /// The whole codes at the beginning of `window`, up to the block's end.
    fn step(&self, window: u32) -> Step {
        let mut step = Step::default();
        while !step.ends {
            let rest = window << step.bits & ((1 << STEP) - 1);
            let entry = self.short[(rest >> (STEP - SHORT)) as usize];
            let (length, zeros, size) = ((entry >> 8) as u8, (entry >> 4 & 15) as u8, (entry & 15) as u8);
            if entry == 0 || u32::from(step.bits + length + size) > STEP {
                break;
            }
            step.bits += length + size;
            step.ends = size == 0 && zeros < 15;
            step.coefficients += if step.ends { 0 } else { zeros + 1 };
        }
        step
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_follow_each_other_by_length() {
        // 00 → 7, 01 → 8, 10 → 9, 1100000000 → 1 (longer than one step).
        let mut counts = [0; 16];
        (counts[1], counts[9]) = (3, 1);
        let table = Table::new(&counts, &[7, 8, 9, 1]).unwrap();
        let mut bits = Bits::new(&[0b0001_1011, 0b0000_0000]);
        let symbols: Vec<_> = std::iter::from_fn(|| bits.symbol(&table).ok()).take(5).collect();
        assert_eq!(symbols, [7, 8, 9, 1]);
        assert!(Table::new(&[3; 16], &[0; 48]).is_none());
        assert!(Table::new(&counts, &[7, 8]).is_none());
    }

    #[test]
    fn several_coefficients_are_passed_at_once() {
        // 00 → a value of one bit, 01 → a zero and such a value, 10 → the block's end, 1100000000 → two bits.
        let mut counts = [0; 16];
        (counts[1], counts[9]) = (3, 1);
        let table = Table::new(&counts, &[0x01, 0x11, 0x00, 0x02]).unwrap();
        let data = [0b0010_1010, 0b1100_0000, 0b0011_0000];
        let mut bits = Bits::new(&data);
        assert_eq!(bits.pass_coefficients(&table, 64), Ok(Some((3, true))));
        // A code that is longer than one step is left to others.
        assert_eq!(bits.pass_coefficients(&table, 64), Ok(None));
        assert_eq!(bits.pass(&table), Ok(0x02));
        // Nothing is passed that might belong to the next block.
        assert_eq!(Bits::new(&data).pass_coefficients(&table, 3), Ok(None));
        assert_eq!(Bits::new(&[]).pass_coefficients(&table, 64), Err(Fault::Truncated));
    }

    #[test]
    fn stuffed_bytes_are_no_data_and_markers_end_it() {
        let mut bits = Bits::new(&[0xFF, 0x00, 0xA5, 0xFF, 0xD3, 0x80]);
        assert_eq!((bits.read(8), bits.read(4), bits.read(8)), (Ok(0xFF), Ok(0xA), Err(Fault::Truncated)));
        let mut bits = Bits::new(&[0xFF, 0x00, 0xA5, 0xFF, 0xD3, 0x80]);
        assert_eq!(bits.read(3), Ok(7));
        assert_eq!(bits.align(), 1);
        assert_eq!(bits.restart(2), Err(Fault::Truncated));
        assert_eq!(bits.restart(3), Ok(()));
        assert_eq!(bits.read(1), Ok(1));
    }
}
