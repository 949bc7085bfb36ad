//! Pictures whose rows are not stored upright.

/// How a picture's stored rows are brought upright: mirrored left to right or not, then turned clockwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Before it is turned.
    pub mirrored: bool,
    /// Quarters of a circle, clockwise.
    pub quarters: u8,
}

impl Turn {
    /// By the number that Exif 2.32 (4.6.5, Orientation) gives it, 1 to 8.
    pub fn from_exif(orientation: u8) -> Option<Turn> {
        let turn = |mirrored, quarters| Some(Turn { mirrored, quarters });
        match orientation {
            1 => turn(false, 0),
            2 => turn(true, 0),
            3 => turn(false, 2),
            4 => turn(true, 2),
            5 => turn(true, 3),
            6 => turn(false, 1),
            7 => turn(true, 1),
            8 => turn(false, 3),
            _ => None,
        }
    }

    /// Whether it makes columns of rows.
    pub fn is_sideways(self) -> bool {
        self.quarters % 2 == 1
    }

    /// Where a point of the stored picture stands upright; both from 0 to 1, from the left and from the bottom.
    pub fn upright(self, [x, y]: [f64; 2]) -> [f64; 2] {
        let start = if self.mirrored { [1.0 - x, y] } else { [x, y] };
        (0..self.quarters % 4).fold(start, |[x, y], _| [y, 1.0 - x])
    }
}
