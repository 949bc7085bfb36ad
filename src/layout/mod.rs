//! Blocks → columns → pages.

pub mod page;
