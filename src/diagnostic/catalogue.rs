//! The catalogue: everything that the content of a project can have wrong.

use super::Severity;

/// An entry of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// Stable: scripts and editors may rely on it.
    pub code: &'static str,
    /// How bad it is, unless the place where it is found knows better.
    pub severity: Severity,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// What to do, in general; a finding often knows more.
    pub cure: &'static str,
}

macro_rules! catalogue {
    ($($name:ident = $code:literal, $severity:ident, $title:literal, $cure:literal;)*) => {
        /// The codes by name.
        pub mod codes {
            $(#[doc = $title] pub const $name: &str = $code;)*
        }
        /// In order of code. `LP8xx` are those of finished PDFs (see [`crate::preflight`]); `LP9xx` is not the project's fault.
        pub const CATALOGUE: &[Code] = &[
            $(Code { code: $code, severity: Severity::$severity, title: $title, cure: $cure },)*
        ];
    };
}

catalogue! {
    NO_PROJECT = "LP001", Error, "no project here", "go to a project's folder, name it with `--root`, or start one with `leafpress init DIR`";
    NOT_UTF8 = "LP002", Error, "the file is not UTF-8", "save the file as UTF-8";
    TOO_LARGE = "LP003", Error, "the file is too large", "divide it: a text file may have 4 MB";
    NOT_FOUND = "LP004", Error, "the file does not exist", "put the file where it is looked for, or correct the name";
    UNSAFE_PATH = "LP005", Error, "the path leads out of the project, or is none", "put the file into the project and name it by a path with `/` and without `..`";
    UNKNOWN_NAME = "LP006", Error, "the project has no such name", "correct the name on the command line";
    OLD_LINE_ENDS = "LP007", Error, "the file has the line ends of old Macintosh computers", "save the file with the line ends of Unix (LF) or Windows (CR LF)";
    TOML_SYNTAX = "LP010", Error, "the TOML cannot be read", "correct the line; TOML's rules are at toml.io";
    UNKNOWN_KEY = "LP011", Error, "unknown key", "correct the key's name, or take it out";
    MISSING_KEY = "LP012", Error, "a key is missing", "add the key";
    WRONG_TYPE = "LP013", Error, "wrong type of value", "write the kind of value that is asked for";
    BAD_VALUE = "LP014", Error, "the value is not allowed", "choose one of the allowed values";
    UNKNOWN_BLOCK = "LP020", Error, "unknown kind of block", "correct the name of the block";
    DUPLICATE_SECTION = "LP021", Error, "two sections have the same id", "give each section an id of its own";
    ID_IS_NOT_FOLDER = "LP022", Error, "the article's id is not its folder's name", "let `id` in article.toml be the name of the article's folder";
    BAD_MESSAGE_ID = "LP023", Error, "not a message id", "a message id begins with a letter and has letters, digits, `-` and `_`";
    BAD_FACT = "LP024", Error, "the fact cannot be used", "see the examples in the shipped article.toml";
    UNKNOWN_ARTICLE = "LP025", Error, "no such article", "correct the name; articles are the folders in assets/articles";
    UNUSED_FACT = "LP026", Warning, "no text prints the fact", "write it into the text where its number is typed, or take it out: changing it would change nothing on paper";
    NOT_AN_IMAGE = "LP030", Error, "the artwork is not a JPEG or PNG", "save the picture as JPEG or PNG";
    TRUNCATED_IMAGE = "LP031", Error, "the artwork is incomplete", "take the picture's original again: this copy is cut off or damaged";
    ABSURD_IMAGE = "LP032", Error, "the artwork is too large", "make the picture smaller";
    UNSUITABLE_IMAGE = "LP033", Error, "the artwork is of an unsuitable kind", "save it as an RGB or grey JPEG, or as PNG";
    WRONG_STYLE = "LP040", Error, "the style sheet is wrong", "give the value that the message asks for; `leafpress init DIR` shows a whole style";
    WRONG_PROFILE = "LP041", Error, "the profile is none of a press", "ask the print shop for the ICC profile of its press and paper";
    BAD_LOCALE = "LP100", Error, "not a language tag", "write a BCP 47 tag, such as bn or zh-Hans";
    MISSING_LOCALE = "LP101", Error, "the locale has no folder", "begin it with `leafpress locale new L`";
    MISSING_FILE = "LP102", Error, "the locale lacks a file", "`leafpress locale sync L` begins it";
    FLUENT_SYNTAX = "LP103", Error, "the Fluent cannot be read", "correct the line; the message says in plain words what Fluent expects there";
    NESTING = "LP104", Error, "placeables are nested too deeply", "make messages of their own of what is nested deeply";
    DUPLICATE_MESSAGE = "LP105", Error, "two messages have the same id", "keep one of them";
    DUPLICATE_ATTRIBUTE = "LP106", Error, "two attributes have the same name", "keep one of them";
    DUPLICATE_VARIANT = "LP107", Error, "two variants have the same key", "keep one of them: the second is never chosen";
    MISSING_CATEGORY = "LP108", Warning, "a plural category is missing", "add a line for each category that the language has";
    UNKNOWN_CATEGORY = "LP109", Warning, "a plural category that the language does not have", "use the language's own categories";
    MISSING_MESSAGE = "LP110", Error, "a message is missing", "translate it; `leafpress locale sync L` puts the source's text where it belongs";
    MISSING_VALUE = "LP111", Error, "a message has no text of its own", "give it a text behind the `=`";
    MISSING_ATTRIBUTE = "LP112", Error, "an attribute is missing", "add the attribute under the message";
    EMPTY_TEXT = "LP113", Error, "the text is empty", "write a text, or take the message out";
    FALLBACK = "LP114", Warning, "shown in the source language", "translate it";
    UNPRINTED_MESSAGE = "LP115", Warning, "no leaflet prints the message", "name it in article.toml, or take it out: its text would be lost";
    UNPRINTED_ATTRIBUTE = "LP116", Error, "no leaflet prints the attribute", "correct its name: its text would be lost";
    OBSOLETE = "LP117", Warning, "the source has no such message", "take it out if nothing needs it";
    OBSOLETE_TEXT = "LP118", Warning, "the source has no such text", "take it out, or put it where the source has its text";
    UNTRANSLATED = "LP119", Warning, "the source's own words", "translate it; if it is called so in this language: a comment `# wording-ok: reason`";
    UNKNOWN_VARIABLE = "LP120", Error, "unknown variable", "use one of the variables that the message lists: facts stand in article.toml";
    UNKNOWN_FUNCTION = "LP121", Error, "unknown function", "use NUMBER, PERCENT, RANGE, YEAR or DATETIME";
    BAD_ARGUMENT = "LP122", Error, "wrong argument of a function", "see the examples in the shipped locales";
    UNKNOWN_TERM = "LP123", Error, "unknown term", "correct its name, or add the term to the locale's clinic.ftl";
    UNKNOWN_REFERENCE = "LP124", Error, "unknown message", "correct its name; a variable has a `$` before its name, and braces that are to be printed are written `{ \"{\" }` and `{ \"}\" }`";
    CYCLE = "LP125", Error, "a message refers to itself", "write the text out in one of them";
    TOO_LONG = "LP126", Error, "the text is absurdly long", "divide it into several messages";
    MISSING_VARIABLE = "LP127", Error, "a variable of the source is not printed", "put the variable in: without it a number or a name is lost";
    MISSING_REFERENCE = "LP128", Warning, "a term or message of the source is not named", "name the term or message where it is meant";
    EXTRA_REFERENCE = "LP129", Warning, "a message is named that the source does not name", "take it out";
    UNKNOWN_MARKUP = "LP130", Error, "unknown markup", "use <strong>, <em>, <sup>, <sub> and <a data-l10n-name=\"…\"> only";
    UNBALANCED_MARKUP = "LP131", Error, "unbalanced markup", "close each tag in the text in which it is opened";
    MISSING_LINK = "LP132", Error, "a link of the source is missing", "put the link around the words that correspond";
    OTHER_MARKUP = "LP133", Warning, "markup differs from the source's", "mark the words that correspond, and no others";
    FOREIGN_MARKUP = "LP134", Warning, "markup of another kind, which is printed as it is", "use <strong> and <em>, and a block for each paragraph";
    REVERSIBLE_RANGE = "LP140", Error, "numbers joined by a dash in right-to-left text", "write the range in words, or with RANGE(…): a dash lets the numbers change places";
    DANGEROUS_CHARACTER = "LP142", Error, "an invisible character that can change what is read", "delete it and write the place anew";
    BARE_VARIABLE = "LP143", Error, "a variable without its braces", "write the variable in braces, as in { $dose-mg }: without them its letters are printed, and not its value";
    FACT_WITHOUT_UNIT = "LP144", Warning, "a fact without its unit", "write the unit behind the number; if it belongs so: a comment `# number-ok: reason`";
    TRAILING_ZERO = "LP145", Warning, "a zero at the end of a dose's decimals", "leave the zero out: 5.0 is easily read as 50; if it belongs so: a comment `# number-ok: reason`";
    DOUBTFUL_AMOUNT = "LP146", Warning, "an amount that is easily misread", "write it as the message says; if it belongs so: a comment `# number-ok: reason`";
    MISTYPED_AMOUNT = "LP147", Error, "an amount that is mistyped", "type the number anew, in digits and with the language's own decimal sign; if it belongs so: a comment `# number-ok: reason`";
    BAD_REVIEW = "LP150", Error, "the sign-off cannot be read", "correct the entry in review.toml";
    STALE_REVIEW = "LP151", Warning, "signed off for an earlier text", "have the leaflet reviewed again, then `leafpress review`";
    STRAY_REVIEW = "LP152", Warning, "a sign-off of no article", "correct the article's name in review.toml";
    STALE_MESSAGE = "LP153", Warning, "the source has changed since it was translated", "change the translation; if it fits as it is: `leafpress locale sync L --accept ID`";
    UNTRACKED = "LP154", Warning, "nobody knows which source text it was translated from", "take the lines of review.toml from version control; if there never were any: compare the translations with the source, then `leafpress locale sync L`";
    STRAY_TEXTS = "LP155", Warning, "a file or folder of texts that nothing reads", "give it the name that it should have, or take it away";
    NOT_SIGNED_OFF = "LP160", Error, "nobody has signed the leaflet off", "let a qualified person check it, then `leafpress review`";
    REVIEW_OVERDUE = "LP161", Warning, "the leaflet is past its review date", "check whether the text still holds, then change `review-by` in article.toml";
    STRAY_INVISIBLE = "LP170", Warning, "an invisible character that does not belong", "delete it";
    DOUBLE_SPACE = "LP171", Warning, "two spaces", "leave one of them";
    STRAIGHT_QUOTE = "LP172", Warning, "a straight quotation mark or apostrophe", "write the language's own marks";
    FOREIGN_QUOTE = "LP173", Warning, "quotation marks of another language", "write the language's own marks";
    SPACE_AT_MARK = "LP174", Warning, "spacing at a punctuation mark", "put in the space that the language wants there, or take it out";
    FOREIGN_MARK = "LP175", Warning, "a punctuation mark of another language", "write the language's own mark";
    ELLIPSIS_OR_DASH = "LP176", Warning, "dots or hyphens for an ellipsis or a dash", "write … or the language's own dash";
    NOT_COMPOSED = "LP177", Warning, "not in Unicode's normal form C", "type the character anew, or let the editor normalise the file to NFC";
    UNPAIRED_MARK = "LP178", Warning, "a mark without its other half", "add the other half";
    OTHER_SCRIPT = "LP179", Warning, "mostly in another script", "translate it";
    MISSING_NUMBER = "LP180", Error, "a number of the source is missing or changed", "put the number in as the source has it; if it belongs so: a comment `# number-ok: reason`";
    CHANGED_UNIT = "LP181", Error, "a unit of the source is missing or changed, or not the fact's", "use the same unit; if it belongs so: a comment `# number-ok: reason`";
    MIXED_NUMBER = "LP182", Error, "digits of two numbering systems in one number, or two numbers that print as one", "write all digits of a number in one system, and two numbers apart";
    RETYPED_NAME = "LP183", Error, "a name is typed that is a term", "name the term instead, as in { -botox }";
    GLOSSARY = "LP184", Error, "not what the glossary allows", "use one of the words that glossary.toml allows";
    FOREIGN_LETTER = "LP185", Error, "a letter of another script inside a word", "type the word anew in one script";
    FOREIGN_DIGITS = "LP186", Warning, "digits of another numbering system than the locale's", "use the locale's digits";
    ADDED_NUMBER = "LP187", Warning, "a number that the source does not have", "take the number out, or say why: a comment `# number-ok: reason`";
    CHANGED_ADDRESS = "LP188", Error, "an address of the source is missing or changed", "write the address as the source has it: whoever types it must arrive";
    NO_REASON = "LP189", Warning, "an exception without a reason", "give the reason behind the colon";
    LONG_SENTENCE = "LP190", Warning, "a sentence that is hard to read", "make two sentences of it";
    READING_GRADE = "LP191", Warning, "an article that is hard to read", "shorter sentences and shorter words; the limit is `reading-grade` under `[check]` in leafpress.toml";
    CHANGED_KIND = "LP192", Error, "a letter that names a kind is changed", "write the letter as the source has it (type A, vitamin D, B12); if it belongs so: a comment `# number-ok: reason`";
    CHANGED_NAME = "LP193", Warning, "a term is another name than the source's", "write the name as the source has it, in its spelling here; if it is really called so: a comment `# wording-ok: reason`";
    PLACEHOLDER = "LP194", Error, "a placeholder, and no text", "write or translate it; if a translation is right as it is: a comment `# wording-ok: reason`";
    TOO_SHORT = "LP195", Warning, "far shorter than the source", "compare it with the source: much is missing; if all is said: a comment `# length-ok: reason`";
    MISSING_END = "LP196", Warning, "the text does not end as a sentence", "see whether its end was lost, and end it as the language does; if it belongs so: a comment `# typography-ok: reason`";
    NAKED_POINT = "LP197", Warning, "a decimal point without a zero before it", "type the zero: .5 is easily read as 5";
    ALL_EMPHASIS = "LP198", Warning, "a whole text in capitals or italics", "set it plain, with a word or two in <strong>; if it belongs so: a comment `# typography-ok: reason`";
    MISSING_GLYPH = "LP201", Error, "no face draws a character", "use another character, or add a font that has it (fonts/README.md)";
    OVERFLOW = "LP202", Error, "a word is wider than the line", "divide the word, say it otherwise, or choose larger paper";
    BROKEN_SEQUENCE = "LP203", Error, "a mark stands where its script allows none", "type the word anew: a mark stands at the wrong letter";
    NO_FAMILY = "LP204", Error, "no family serves the script", "add a font for the script (fonts/README.md)";
    UNREADABLE_FONT_TABLE = "LP210", Error, "fonts.toml cannot be read", "correct the line in fonts/fonts.toml";
    WRONG_FONT_TABLE = "LP211", Error, "fonts.toml is wrong", "correct the entry in fonts/fonts.toml";
    MISSING_FACE = "LP212", Error, "a face's file is missing", "put the file there, or correct its name in fonts/fonts.toml";
    BROKEN_FACE = "LP213", Error, "a face is damaged", "take the face's original again";
    WRONG_OUTLINES = "LP214", Error, "a face has outlines of an unsuitable kind", "use a static TrueType face";
    WRONG_DIGEST = "LP215", Error, "a face is not the described one", "take the described face, or write its SHA-256 into fonts/fonts.toml";
    XML_SYNTAX = "LP240", Error, "the XML cannot be read", "take the file from the agency again, or correct the place";
    XML_ENTITY = "LP241", Error, "a document type or an entity of the file's own", "let the tool write the file without a DOCTYPE";
    XLIFF_LIMIT = "LP242", Error, "the XLIFF file is too deep or too long", "export fewer articles at a time";
    NOT_XLIFF = "LP243", Error, "not an XLIFF 2 file", "let the tool save it as XLIFF 2.0 or 2.1";
    FOREIGN_XLIFF = "LP244", Error, "the XLIFF file is not this project's", "import it in the project that it was exported from";
    UNKNOWN_UNIT = "LP245", Warning, "the source has no such text any more", "export again, if it is still wanted";
    PLACEHOLDERS = "LP246", Error, "a placeholder is missing, doubled or foreign", "put each placeholder into the translation once, as in the source";
    UNIT_MARKUP = "LP247", Error, "a tag of the translation does not fit", "mark the words that correspond to the source's";
    UNFINISHED_UNIT = "LP248", Warning, "the text is only partly translated", "translate all of its segments";
    OUTDATED_UNIT = "LP249", Warning, "the source has changed since the export", "compare the translation with the source of today";
    CHANGED_TWICE = "LP250", Warning, "a translation was changed here and by the agency", "compare the two";
    TOO_HIGH = "LP301", Error, "a piece is higher than the page", "shorten it, divide it, or choose a larger format";
    COARSE_PICTURE = "LP302", Error, "a picture has too few pixels for the size in which it is printed", "take the picture's original, without enlarging it";
    TOO_MUCH_TEXT = "LP303", Error, "the text does not fit the panels", "shorten the text, leave a section out with `omit-in`, or choose another format";
    LONG_HEADING = "LP304", Warning, "a heading of more than three lines", "say it in fewer words, and keep the names in { … } that the source has";
    LOOSE_LINE = "LP305", Warning, "a line with holes", "give the line other words, or set the text ragged";
    LINE_LENGTH = "LP306", Warning, "lines too long or too short", "choose another width, number of columns or size of type";
    SMALL_TEXT = "LP307", Warning, "running text too small", "give the format a larger `body-pt`";
    FAINT_TITLE = "LP308", Error, "a title that its picture hides", "choose a picture that is dark where the title stands, or say with `scene` where its calm part ends";
    UNREADABLE = "LP900", Error, "the machine could not read a file", "see that the file can be read, then try again";
    UNWRITABLE = "LP901", Error, "a file or folder cannot be written", "see that there is room and that the folder may be written to";
    PDF_FAILED = "LP902", Error, "the PDF could not be put together", "report it with the leaflet's files: this is a fault of Leafpress";
    DAMAGED_MANIFEST = "LP903", Warning, "the manifest is damaged", "build every leaflet again: one that is not in it may be outdated, and nothing says so";
    NEWER_MANIFEST = "LP904", Error, "the manifest is of a newer program", "use the newer program, or another output folder";
    OUTDATED_LEAFLET = "LP905", Warning, "an earlier leaflet that the project would make otherwise today, or not at all", "do not hand it out: build it again, or take it away";
}

/// The entry of a code.
pub fn find(code: &str) -> Option<&'static Code> {
    CATALOGUE.binary_search_by(|entry| entry.code.cmp(code)).ok().map(|at| &CATALOGUE[at])
}
