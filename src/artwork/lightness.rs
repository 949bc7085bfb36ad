//! Where on a picture white letters can be read.

use super::Artwork;
use super::decode::{decode, on_white};
use crate::geometry::Rgb;
use image::imageops;

/// The grid's columns: a cell is as wide as a letter of a banner's title.
const COLUMNS: u32 = 96;

/// A picture in cells, each with the mean of its pixels.
#[derive(Clone, Debug)]
pub struct Lightness {
    columns: usize,
    /// Row by row: the contrast of white with the cell (WCAG 2.2, "contrast ratio").
    contrast: Vec<f64>,
}

impl Lightness {
    /// Of a picture, if it can be decoded. `to_srgb` turns its pixels of three bytes into what is seen.
    pub fn of(artwork: &Artwork, to_srgb: impl FnOnce(&mut [u8])) -> Option<Lightness> {
        let picture = on_white(decode(artwork).ok()?);
        let rows = (COLUMNS * picture.height()).checked_div(picture.width())?.clamp(1, COLUMNS * 4);
        let mut small = imageops::thumbnail(&picture, COLUMNS, rows);
        to_srgb(&mut small);
        let contrast =
            small.pixels().map(|pixel| Rgb::WHITE.contrast(Rgb(pixel.0[0], pixel.0[1], pixel.0[2]))).collect();
        Some(Lightness { columns: COLUMNS as usize, contrast })
    }

    /// The share of a box whose cells have less contrast than `least`. The box is given by its left, upper, right and lower
    /// edge, in parts of the picture.
    pub fn faint(&self, [left, top, right, bottom]: [f64; 4], least: f64) -> f64 {
        let rows = self.contrast.len() / self.columns;
        let cells = |from: f64, to: f64, count: usize| {
            let at = |edge: f64| (edge.clamp(0.0, 1.0) * count as f64) as usize;
            at(from)..at(to).max(at(from) + 1).min(count)
        };
        let (mut all, mut faint) = (0, 0);
        for row in cells(top, bottom, rows) {
            for column in cells(left, right, self.columns) {
                all += 1;
                faint +=
                    usize::from(self.contrast.get(row * self.columns + column).is_some_and(|found| *found < least));
            }
        }
        if all == 0 { 0.0 } else { faint as f64 / all as f64 }
    }
}
