//! Editions: each leaflet is made for several hands.

/// Whom a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Edition {
    /// The clinic's own printer: nothing near the paper's edge, printed addresses.
    Office,
    /// Website, e-mail, telephone: banner to the edge, live links.
    Web,
    /// The print shop: the four inks of a press, banner over the cut, printed addresses.
    Press,
    /// Whoever orders the printing: the press's sheets as they will look, with cuts, folds and panels drawn on them.
    Proof,
}

impl Edition {
    /// Every edition that is asked for by name, in the order in which help texts list them.
    pub const ALL: [Edition; 3] = [Edition::Office, Edition::Web, Edition::Press];

    /// The name in file names and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Office => "office",
            Edition::Web => "web",
            Edition::Press => "press",
            Edition::Proof => "proof",
        }
    }

    /// What every file of the edition claims to be.
    pub fn standards(self) -> &'static [&'static str] {
        match self {
            Edition::Office | Edition::Web | Edition::Proof => &["PDF/UA-1", "PDF/A-2a"],
            Edition::Press => &["PDF/X-4", "PDF/UA-1", "PDF/A-2a"],
        }
    }

    /// Whether its pages are those that the print shop prints.
    pub fn is_printed(self) -> bool {
        matches!(self, Edition::Press | Edition::Proof)
    }

    /// The edition of that name.
    pub fn parse(name: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|e| e.name() == name)
    }
}
