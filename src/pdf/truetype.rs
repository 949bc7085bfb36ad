//! Composite glyphs added to a TrueType subset: one for each cluster that several glyphs draw.
//!
//! Only the tables that PDF wants remain (ISO 32000-1, 9.9): `name` and `post`, which the
//! subsetter keeps, are 2 kB that no reader looks at; the font's licence asks for no notice in
//! documents (OFL FAQ 1.15).

use skrifa::raw::{FontRef, types::Tag};

/// A glyph of a composite: its id in the subset, and its offset in font units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub glyph: u16,
    pub dx: i32,
    pub dy: i32,
}

/// A composite glyph to be added.
#[derive(Clone, Debug)]
pub(super) struct Composite {
    pub parts: Vec<Part>,
    pub advance: u16,
}

/// A finished font program.
#[derive(Debug)]
pub(super) struct Program {
    pub data: Vec<u8>,
    /// Advances by glyph id, in font units, as in `hmtx`.
    pub advances: Vec<u16>,
    /// Of all glyphs: x min, y min, x max, y max, in font units.
    pub bounds: [i16; 4],
}

/// Composites in the subset may nest; deeper than this is no font.
const MAX_DEPTH: u16 = 16;

/// What `maxp` and the bounding boxes need to know of a glyph.
#[derive(Clone, Copy, Debug, Default)]
struct Extent {
    bounds: [i32; 4],
    points: u32,
    contours: u32,
    /// 0 for a simple glyph.
    depth: u16,
    inked: bool,
}

// Composite glyph flags (OpenType, glyf table).
const ARGS_ARE_WORDS: u16 = 1;
const ARGS_ARE_XY: u16 = 2;
const HAVE_SCALE: u16 = 8;
const MORE_COMPONENTS: u16 = 0x20;
const HAVE_X_AND_Y_SCALE: u16 = 0x40;
const HAVE_TWO_BY_TWO: u16 = 0x80;
const OVERLAP: u16 = 0x400;

/// The subset's glyph data and metrics.
struct Source<'a> {
    glyphs: Vec<&'a [u8]>,
    metrics: Vec<(u16, i16)>,
    extents: Vec<Option<Extent>>,
}

/// Adds `composites` after the glyphs of `subset`: the first gets the id that is the subset's number of glyphs.
pub(super) fn extend(subset: &[u8], composites: &[Composite]) -> Result<Program, String> {
    let font = FontRef::new(subset).map_err(|error| error.to_string())?;
    let table = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).map(|data| data.as_bytes());
    let required =
        |tag: &[u8; 4]| table(tag).ok_or_else(|| format!("it has no table `{}`", String::from_utf8_lossy(tag)));
    let (mut head, mut hhea, mut maxp) =
        (required(b"head")?.to_vec(), required(b"hhea")?.to_vec(), required(b"maxp")?.to_vec());
    if head.len() < 54 || hhea.len() < 36 || maxp.len() < 32 {
        return Err("its `head`, `hhea` or `maxp` is too short".to_owned());
    }
    let mut source = Source::read(&head, &hhea, &maxp, required(b"loca")?, required(b"glyf")?, required(b"hmtx")?)?;
    let before = source.glyphs.len();
    if before + composites.len() > usize::from(u16::MAX) {
        return Err("it would need more than 65,535 glyphs".to_owned());
    }

    let (mut glyf, mut offsets) = (Vec::with_capacity(64 * (before + composites.len())), vec![0_usize]);
    let mut push = |glyph: &[u8]| {
        glyf.extend_from_slice(glyph);
        // Short offsets count in words.
        if glyf.len() % 2 == 1 {
            glyf.push(0);
        }
        offsets.push(glyf.len());
    };
    let mut total = Extent::default();
    for id in 0..before {
        push(source.glyphs[id]);
        let extent = source.extent(id as u16, 0)?;
        total.grow(&extent);
    }
    let (mut most_parts, mut most_points, mut most_contours) = (0, 0, 0);
    for composite in composites {
        let (glyph, extent, parts) = source.compose(composite)?;
        push(&glyph);
        total.grow(&extent);
        source.metrics.push((composite.advance, to_i16(extent.bounds[0])?));
        most_parts = most_parts.max(parts);
        most_points = most_points.max(extent.points);
        most_contours = most_contours.max(extent.contours);
    }

    let count = (before + composites.len()) as u16;
    let bounds =
        [to_i16(total.bounds[0])?, to_i16(total.bounds[1])?, to_i16(total.bounds[2])?, to_i16(total.bounds[3])?];
    let long = glyf.len() / 2 > usize::from(u16::MAX);
    let mut loca = Vec::with_capacity(4 * offsets.len());
    for &offset in &offsets {
        if long { loca.extend((offset as u32).to_be_bytes()) } else { loca.extend(((offset / 2) as u16).to_be_bytes()) }
    }
    let mut hmtx = Vec::with_capacity(4 * source.metrics.len());
    for &(advance, bearing) in &source.metrics {
        hmtx.extend(advance.to_be_bytes());
        hmtx.extend(bearing.to_be_bytes());
    }
    for (i, bound) in bounds.iter().enumerate() {
        head[36 + 2 * i..38 + 2 * i].copy_from_slice(&bound.to_be_bytes());
    }
    put(&mut head, 50, u16::from(long));
    put(&mut hhea, 34, count);
    raise(&mut hhea, 10, source.metrics.iter().map(|m| u32::from(m.0)).max().unwrap_or(0));
    put(&mut maxp, 4, count);
    raise(&mut maxp, 10, most_points);
    raise(&mut maxp, 12, most_contours);
    raise(&mut maxp, 28, most_parts);
    raise(&mut maxp, 30, u32::from(total.depth));

    let mut tables: Vec<([u8; 4], &[u8])> = vec![
        (*b"glyf", &glyf),
        (*b"head", &head),
        (*b"hhea", &hhea),
        (*b"hmtx", &hmtx),
        (*b"loca", &loca),
        (*b"maxp", &maxp),
    ];
    for tag in [b"cvt ", b"fpgm", b"prep"] {
        tables.extend(table(tag).map(|data| (*tag, data)));
    }
    Ok(Program { data: assemble(tables), advances: source.metrics.iter().map(|m| m.0).collect(), bounds })
}

impl<'a> Source<'a> {
    fn read(
        head: &[u8],
        hhea: &[u8],
        maxp: &[u8],
        loca: &[u8],
        glyf: &'a [u8],
        hmtx: &[u8],
    ) -> Result<Source<'a>, String> {
        let broken = |what: &str| format!("its `{what}` is damaged");
        let count = usize::from(word(maxp, 4).unwrap_or(0));
        let offset = |i: usize| -> Option<usize> {
            if word(head, 50)? == 0 {
                Some(2 * usize::from(word(loca, 2 * i)?))
            } else {
                Some(usize::from(word(loca, 4 * i)?) << 16 | usize::from(word(loca, 4 * i + 2)?))
            }
        };
        let long = usize::from(word(hhea, 34).unwrap_or(0));
        let (mut glyphs, mut metrics) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for i in 0..count {
            let (from, to) = offset(i).zip(offset(i + 1)).ok_or_else(|| broken("loca"))?;
            glyphs.push(glyf.get(from..to).ok_or_else(|| broken("glyf"))?);
            let last = i.min(long.checked_sub(1).ok_or_else(|| broken("hhea"))?);
            let bearing = if i < long { 4 * i + 2 } else { 4 * long + 2 * (i - long) };
            let metric = word(hmtx, 4 * last).zip(word(hmtx, bearing)).ok_or_else(|| broken("hmtx"))?;
            metrics.push((metric.0, metric.1 as i16));
        }
        Ok(Source { extents: vec![None; count], glyphs, metrics })
    }

    fn extent(&mut self, glyph: u16, depth: u16) -> Result<Extent, String> {
        let id = usize::from(glyph);
        let known = self.extents.get(id).ok_or("a composite names a glyph that is missing")?;
        if let Some(extent) = known {
            return Ok(*extent);
        }
        let data = self.glyphs[id];
        let extent = if data.is_empty() {
            Extent::default()
        } else {
            self.measure(data, depth).ok_or("a glyph is damaged")??
        };
        self.extents[id] = Some(extent);
        Ok(extent)
    }

    /// `None` if the data ends too soon.
    fn measure(&mut self, data: &[u8], depth: u16) -> Option<Result<Extent, String>> {
        let bound = |i: usize| word(data, 2 + 2 * i).map(|w| i32::from(w as i16));
        let bounds = [bound(0)?, bound(1)?, bound(2)?, bound(3)?];
        let contours = word(data, 0)? as i16;
        if contours >= 0 {
            let points = if contours == 0 { 0 } else { u32::from(word(data, 8 + 2 * contours as usize)?) + 1 };
            return Some(Ok(Extent { bounds, points, contours: contours as u32, depth: 0, inked: contours > 0 }));
        }
        if depth >= MAX_DEPTH {
            return Some(Err("composite glyphs nest too deeply".to_owned()));
        }
        let mut extent = Extent { bounds, inked: true, ..Extent::default() };
        let mut at = 10;
        loop {
            let (flags, glyph) = (word(data, at)?, word(data, at + 2)?);
            let part = match self.extent(glyph, depth + 1) {
                Ok(part) => part,
                Err(error) => return Some(Err(error)),
            };
            extent.points += part.points;
            extent.contours += part.contours;
            extent.depth = extent.depth.max(part.depth + 1);
            at += 4 + if flags & ARGS_ARE_WORDS != 0 { 4 } else { 2 };
            at += match flags & (HAVE_SCALE | HAVE_X_AND_Y_SCALE | HAVE_TWO_BY_TWO) {
                0 => 0,
                HAVE_SCALE => 2,
                HAVE_X_AND_Y_SCALE => 4,
                _ => 8,
            };
            if flags & MORE_COMPONENTS == 0 {
                return Some(Ok(extent));
            }
        }
    }

    /// The glyph's data (none if no part has ink), its extent, and how many parts have ink.
    fn compose(&mut self, composite: &Composite) -> Result<(Vec<u8>, Extent, u32), String> {
        let mut extent = Extent::default();
        let mut inked = Vec::with_capacity(composite.parts.len());
        for part in &composite.parts {
            let own = self.extent(part.glyph, 1)?;
            if !own.inked {
                continue;
            }
            // Drawn alone, a glyph stands with its left bearing at that distance from the origin,
            // wherever its outline's coordinates begin; in a composite only the coordinates count.
            let bearing = i32::from(self.metrics[usize::from(part.glyph)].1);
            let dx = to_i16(part.dx.saturating_add(bearing - own.bounds[0]))?;
            let dy = to_i16(part.dy)?;
            inked.push((part.glyph, dx, dy));
            let (dx, dy) = (i32::from(dx), i32::from(dy));
            let moved = [own.bounds[0] + dx, own.bounds[1] + dy, own.bounds[2] + dx, own.bounds[3] + dy];
            extent.grow(&Extent { bounds: moved, points: 0, contours: 0, depth: own.depth + 1, inked: true });
            extent.points += own.points;
            extent.contours += own.contours;
        }
        let mut data = Vec::with_capacity(10 + 8 * inked.len());
        if inked.is_empty() {
            return Ok((data, extent, 0));
        }
        data.extend((-1_i16).to_be_bytes());
        for bound in extent.bounds {
            data.extend(to_i16(bound)?.to_be_bytes());
        }
        for (i, &(glyph, dx, dy)) in inked.iter().enumerate() {
            let mut flags = ARGS_ARE_XY;
            if i == 0 {
                flags |= OVERLAP;
            }
            if i + 1 < inked.len() {
                flags |= MORE_COMPONENTS;
            }
            match (i8::try_from(dx), i8::try_from(dy)) {
                (Ok(dx), Ok(dy)) => {
                    data.extend(flags.to_be_bytes());
                    data.extend(glyph.to_be_bytes());
                    data.extend([dx as u8, dy as u8]);
                }
                _ => {
                    data.extend((flags | ARGS_ARE_WORDS).to_be_bytes());
                    data.extend(glyph.to_be_bytes());
                    data.extend(dx.to_be_bytes());
                    data.extend(dy.to_be_bytes());
                }
            }
        }
        Ok((data, extent, inked.len() as u32))
    }
}

impl Extent {
    /// Takes in another glyph's box and depth.
    fn grow(&mut self, other: &Extent) {
        if !other.inked {
            return;
        }
        let (a, b) = (self.bounds, other.bounds);
        self.bounds = if self.inked { [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])] } else { b };
        self.depth = self.depth.max(other.depth);
        self.inked = true;
    }
}

fn to_i16(value: i32) -> Result<i16, String> {
    i16::try_from(value).map_err(|_| "a glyph lies farther out than a font can say".to_owned())
}

/// The big-endian word at `at`.
fn word(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn put(table: &mut [u8], at: usize, value: u16) {
    table[at..at + 2].copy_from_slice(&value.to_be_bytes());
}

/// Raises a table's maximum to `value`.
fn raise(table: &mut [u8], at: usize, value: u32) {
    let before = word(table, at).unwrap_or(0);
    put(table, at, before.max(value.min(u32::from(u16::MAX)) as u16));
}

/// Tables → font file, with checksums (OpenType, font file structure).
fn assemble(mut tables: Vec<([u8; 4], &[u8])>) -> Vec<u8> {
    tables.sort_by_key(|(tag, _)| *tag);
    let count = tables.len() as u16;
    let selector = count.max(1).ilog2() as u16;
    let range = 16 << selector;
    let mut file = Vec::with_capacity(tables.iter().map(|(_, data)| data.len() + 20).sum::<usize>() + 12);
    file.extend([0, 1, 0, 0]);
    for value in [count, range, selector, count * 16 - range] {
        file.extend(value.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in &tables {
        file.extend(tag);
        let sum =
            if tag == b"head" { checksum(&data[..8]).wrapping_add(checksum(&data[12..])) } else { checksum(data) };
        for value in [sum, offset as u32, data.len() as u32] {
            file.extend(value.to_be_bytes());
        }
        offset += data.len().next_multiple_of(4);
    }
    let mut adjustment = None;
    for (tag, data) in &tables {
        if tag == b"head" {
            adjustment = Some(file.len() + 8);
        }
        file.extend_from_slice(data);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    if let Some(at) = adjustment {
        file[at..at + 4].fill(0);
        let value = 0xB1B0_AFBA_u32.wrapping_sub(checksum(&file));
        file[at..at + 4].copy_from_slice(&value.to_be_bytes());
    }
    file
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0, |sum, chunk| {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(four))
    })
}
