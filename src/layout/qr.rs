//! QR codes (ISO/IEC 18004) as one vector path.

use super::flow::rectangle;
use crate::geometry::Pt;
use crate::layout::page::Segment;
use qrcode::{Color, EcLevel, QrCode};

/// Modules on each side of a code that stay light (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

/// The code's dark modules as a path in a square of side `side`, quiet zone included. `None` if the address is too long for
/// a code.
pub(super) fn path(address: &str, side: Pt) -> Option<Vec<Segment>> {
    path_and_quiet(address, side).map(|(path, _)| path)
}

/// The same, and how wide its quiet zone is.
pub(super) fn path_and_quiet(address: &str, side: Pt) -> Option<(Vec<Segment>, Pt)> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let modules = code.width();
    let unit = side / (modules + 2 * QUIET) as f64;
    let quiet = unit * QUIET as f64;
    let colors = code.to_colors();
    let mut path = Vec::new();
    for (y, row) in colors.chunks(modules).enumerate() {
        let mut x = 0;
        while x < modules {
            let dark = row[x..].iter().take_while(|c| **c == Color::Dark).count();
            if dark > 0 {
                let (left, top) = (quiet + unit * x as f64, quiet + unit * y as f64);
                path.extend(rectangle(left, top, unit * dark as f64, unit));
            }
            x += dark.max(1);
        }
    }
    Some((path, quiet))
}
