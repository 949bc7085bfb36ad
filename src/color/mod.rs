//! Colour for the press: a profile of the printing condition, and the way of colours and pictures into its four inks; for
//! proofs also the way back.

mod convert;
pub(crate) mod icc;
mod picture;
mod profile;
mod proof;
mod source;

pub use convert::Press;
pub use picture::{Plates, Resolution};
pub use profile::{MAX_BYTES as MAX_PROFILE_BYTES, Profile, ProfileFault};
pub use proof::SoftProof;
pub use source::{SourceColors, to_srgb};
