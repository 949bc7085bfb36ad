//! Resolving a message: Fluent's library follows it, and what it writes becomes styled, directed text.

use super::check::check;
use super::markup::{Piece, Tag, pieces};
use super::pseudo::Pseudo;
use super::ranges::{self, reversible};
use super::rich::Builder;
use super::syntax::{Bytes, Entry, Ftl, Inline, Named};
use crate::article::unit_of;
use crate::characters::{is_dangerous, is_seen, without_isolates};
use crate::diagnostic::{Diagnostic, codes, nearest};
use crate::language::{Direction, Language};
use crate::rich_text::{RichText, Span, SpanStyle};
use crate::values::fluent::{Bundle, DATA, FAILED, NUMBER, VALUE};
use crate::values::{Argument, DayOptions, NumberOptions, Value, Values, call, no_names};
use fixed_decimal::Decimal;
use fluent::FluentArgs;
use fluent_syntax::ast::InlineExpression;
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_properties::props::GeneralCategory;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, OnceLock};

/// The most characters that a message may come to, with all that it refers to. The whole of the shipped leaflet
/// has 1,800 (Chinese) to 5,700 (Tamil): `leafpress text botox-chronic-pain --locale ta | wc -m`.
pub const MAX_CHARACTERS: usize = 20_000;

/// Variables by name, without the dollar sign.
pub type Variables = BTreeMap<String, Value>;

/// Files of a locale, for looking messages up and for resolving them.
pub struct Messages {
    /// In order: the first that has the message wins.
    pub(crate) files: Vec<Arc<Ftl>>,
    /// Where terms are looked up that these files lack.
    lender: Option<Lender>,
    pub(super) bundle: Bundle,
    /// No file is there and cannot be read: otherwise nobody knows what is missing.
    whole: bool,
    /// How often each term is named, counted when somebody asks.
    uses: OnceLock<BTreeMap<String, usize>>,
}

/// Lends terms to a leaflet that falls back: the source's file of them.
#[derive(Clone, Debug)]
pub struct Lender {
    /// The language that its terms are in.
    pub language: Arc<Language>,
    /// The file.
    pub file: Arc<Ftl>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.files.iter().map(|ftl| &ftl.file.path)).finish()
    }
}

impl Messages {
    /// Files in the order in which messages are looked up, then the one that only terms are taken from; `whole` if none
    /// of them is there and left out because it cannot be read, which is an error.
    pub fn new(values: &Arc<Values>, files: Vec<Arc<Ftl>>, lender: Option<Lender>, whole: bool) -> Messages {
        let mut bundle = values.bundle();
        for ftl in files.iter().chain(lender.as_ref().map(|lender| &lender.file)) {
            // An error is a message that an earlier file has already, which is meant.
            bundle.add_resource(Arc::clone(&ftl.resource)).unwrap_or_default();
        }
        Messages { files, lender, bundle, whole, uses: OnceLock::new() }
    }

    /// How often these files name a term.
    pub(super) fn uses(&self, term: &str) -> usize {
        let count = || {
            let mut uses = BTreeMap::new();
            for name in self.files.iter().flat_map(|ftl| ftl.terms_used()) {
                *uses.entry(format!("-{name}")).or_default() += 1;
            }
            uses
        };
        self.uses.get_or_init(count).get(term).copied().unwrap_or(0)
    }

    /// Whether anything could not be read.
    fn hides(&self) -> bool {
        !self.whole || self.files.iter().any(|ftl| ftl.is_broken())
    }

    /// Whether an entry may stand where nothing could be read: that it is not found says nothing.
    pub(super) fn may_hide(&self, id: &str) -> bool {
        !self.whole || self.files.iter().any(|ftl| ftl.has_broken(id))
    }

    /// Those that messages are looked up in, then the one that lends terms.
    fn all_files(&self) -> impl Iterator<Item = &Arc<Ftl>> {
        self.files.iter().chain(self.lender.as_ref().map(|lender| &lender.file))
    }

    /// The language of a term's text that these files have not themselves.
    fn lent(&self, piece: &str) -> Option<&Arc<Language>> {
        let lender = self.lender.as_ref()?;
        lender.file.is_of_term(piece)?.then_some(&lender.language)
    }

    pub(super) fn find(&self, id: &str) -> Option<Found<'_>> {
        let lent = self.lender.iter().map(|lender| &lender.file).filter(|_| id.starts_with('-'));
        self.files.iter().chain(lent).find_map(|ftl| Some(Found { ftl, entry: ftl.entry(id)? }))
    }

    /// The terms that a text prints, itself or by what it names, and that these files have not themselves.
    pub(crate) fn borrowed_by(&self, id: &str, attribute: Option<&str>) -> BTreeSet<String> {
        let (mut seen, mut borrowed) = (BTreeSet::new(), BTreeSet::new());
        let mut open = vec![(id.to_owned(), attribute)];
        while let Some((id, attribute)) = open.pop().filter(|_| self.lender.is_some()) {
            let Some(Found { ftl, entry }) = self.find(&id) else { continue };
            if !seen.insert((id.clone(), attribute)) {
                continue;
            }
            if !self.files.iter().any(|own| own.entry(&id).is_some()) {
                borrowed.insert(id);
                continue;
            }
            open.extend(entry.pattern(attribute).into_iter().flat_map(|pattern| ftl.named_in(pattern)));
        }
        borrowed
    }

    /// Whether there is such a message with such an attribute (or, without attribute, a text of its own).
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.find(id).is_some_and(|found| found.entry.pattern(attribute).is_some())
    }
}

/// Where a message is looked up and what it may name.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The locale's language.
    pub language: &'a Arc<Language>,
    /// The locale's formatters.
    pub values: &'a Arc<Values>,
    /// The locale's files.
    pub messages: &'a Messages,
    /// Variables by name.
    pub variables: &'a Variables,
    /// How texts are disguised, in a pseudo-locale.
    pub disguise: Option<Pseudo>,
    /// Where the links lead that messages may name; `None` where a link is printed as text.
    pub links: &'a [(&'a str, Option<Arc<str>>)],
}

/// A message or term with the file it is in.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) ftl: &'a Ftl,
    pub(super) entry: Entry<'a>,
}

impl Scope<'_> {
    /// Everything that is wrong with a message, without its text being made: see [`Scope::text`].
    pub fn findings(&self, id: &str, attribute: Option<&str>) -> Vec<Diagnostic> {
        let found = self.messages.find(id);
        let pattern = found.and_then(|found| Some((found, found.entry.pattern(attribute)?)));
        pattern.map_or_else(Vec::new, |(found, pattern)| check(self, found, pattern, &name(id, attribute)).0)
    }

    /// The message's text. `Ok(None)`: there is no such message, or it has no such pattern.
    ///
    /// All of the message is checked, the variants that are not chosen too, and all that it refers to.
    pub fn text(&self, id: &str, attribute: Option<&str>) -> Result<Option<RichText>, Vec<Diagnostic>> {
        let Some(found) = self.messages.find(id) else { return Ok(None) };
        let Some(pattern) = found.entry.pattern(attribute) else { return Ok(None) };
        let name = name(id, attribute);
        let (findings, used) = check(self, found, pattern, &name);
        if findings.iter().any(Diagnostic::is_error) {
            return Err(findings);
        }
        let wrong = |code, message| {
            Err(vec![Diagnostic::new(code, message).about(&name).at(&found.ftl.file, found.ftl.span(found.entry.id))])
        };
        let arguments: FluentArgs<'_> = self
            .variables
            .iter()
            .filter(|(name, _)| used.contains(name.as_str()))
            .map(|(name, value)| (name.as_str(), self.values.to_fluent(value)))
            .collect();
        let message = self.messages.bundle.get_message(id);
        let pattern = message.and_then(|message| match attribute {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        });
        let mut writer = Writer { scope: self, builder: Builder::new(self.language), term: None, too_long: false };
        let mut errors = Vec::new();
        let [before, behind] = self.disguise.map_or(["", ""], Pseudo::brackets);
        writer.builder.push(before);
        let written = pattern
            .map(|pattern| self.messages.bundle.write_pattern(&mut writer, pattern, Some(&arguments), &mut errors));
        if writer.too_long || writer.builder.len() > MAX_CHARACTERS {
            let finding = Diagnostic::new(
                codes::TOO_LONG,
                format!("`{name}` has more than {MAX_CHARACTERS} characters, with those of what it refers to"),
            );
            let finding = finding.help("split it into several messages, each with a block of its own in article.toml");
            return Err(vec![finding.about(&name).at(&found.ftl.file, found.ftl.span(found.entry.id))]);
        }
        // The check has found all that can be wrong; this is for what it should have found.
        if let Some(error) = errors.first() {
            // What it misses stands where nothing could be read, which has been told.
            if self.messages.hides() {
                return Err(Vec::new());
            }
            return wrong(codes::UNKNOWN_REFERENCE, format!("Fluent cannot resolve `{name}`: {error}"));
        }
        if written != Some(Ok(())) {
            return wrong(codes::BAD_ARGUMENT, format!("Fluent cannot resolve `{name}`"));
        }
        writer.end_term();
        writer.builder.push(behind);
        let text = writer.builder.finish(name.clone());
        if !text.text.chars().any(is_seen) {
            return wrong(codes::EMPTY_TEXT, format!("`{name}` is empty"));
        }
        if self.language.direction == Direction::RightToLeft
            && let Some(stretch) = reversible(&text.text, &exponents(&text))
        {
            let stretch = without_isolates(&text.text[stretch]);
            let message = format!("`{name}` prints `{stretch}`, whose numbers change places in right-to-left text");
            let finding = Diagnostic::new(codes::REVERSIBLE_RANGE, message)
                .help(ranges::HELP)
                .about(&name)
                .at(&found.ftl.file, found.ftl.span(found.entry.id));
            return Err(vec![finding]);
        }
        if let Some(c) = text.text.chars().find(|c| is_dangerous(*c)) {
            let what = format!(
                "`{name}` holds U+{:04X}, which nobody sees and which can turn a dose around or lose it",
                c as u32
            );
            return wrong(codes::DANGEROUS_CHARACTER, what);
        }
        if is_heaped(&text.text) {
            let what = format!("`{name}` heaps more than {MOST_MARKS} marks upon one character");
            return wrong(codes::TOO_LONG, what);
        }
        Ok(Some(text))
    }
}

/// So many marks may stand upon one character (UAX #15, Stream-Safe Text Format): more than any language writes, and no
/// more than a line has room for.
const MOST_MARKS: usize = 30;

/// Whether marks are heaped upon a character.
fn is_heaped(text: &str) -> bool {
    const CATEGORY: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |c: char| matches!(CATEGORY.get(c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark);
    text.split(|c| !is_mark(c)).any(|marks| marks.chars().nth(MOST_MARKS).is_some())
}

/// Where a raised or lowered piece of a text begins with a sign, in bytes.
fn exponents(text: &RichText) -> Vec<usize> {
    let signed = |span: &&Span| {
        let raised = span.style.superscript || span.style.subscript;
        raised && text.text[span.range.clone()].starts_with(['+', '-', '\u{2010}', '\u{2011}', '\u{2013}', '−'])
    };
    text.spans.iter().filter(signed).map(|span| span.range.start).collect()
}

/// Data as text of a language: isolated where its order could change.
pub fn data(language: &Arc<Language>, text: &str) -> RichText {
    let mut builder = Builder::new(language);
    builder.push(text);
    builder.isolate(0, true);
    builder.finish(String::new())
}

/// `id` or `id.attribute`.
pub(crate) fn name(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// A text as a plain string, for metadata and alternative texts: without styles, and without isolates, which are
/// for the eye.
pub fn plain(text: &RichText) -> String {
    without_isolates(&text.text)
}

/// Takes what Fluent's library writes, piece by piece: values, which have a mark, and text as it stands in a file.
struct Writer<'s> {
    scope: &'s Scope<'s>,
    builder: Builder<'s>,
    /// Where a term's text began, if the last text was a term's.
    term: Option<usize>,
    /// Writing was broken off.
    too_long: bool,
}

impl fmt::Write for Writer<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        let start = self.builder.len();
        // References can make gigabytes of a small file. A piece has fewer characters than bytes, at most by a factor of 4.
        self.too_long |= start.saturating_add(piece.len() / 4) > MAX_CHARACTERS;
        if self.too_long {
            return Err(fmt::Error);
        }
        let mut rest = piece.chars();
        match (rest.next(), rest.as_str()) {
            (Some(VALUE | DATA), text) => self.builder.push(text),
            (Some(NUMBER), number) => {
                let number = Decimal::from_str(number).map_err(|_| fmt::Error)?;
                self.builder.push(&self.scope.values.number(&number, NumberOptions::default()));
            }
            (Some(FAILED), _) => return Err(fmt::Error),
            _ => {
                self.text(piece);
                return Ok(());
            }
        }
        self.builder.isolate(start, piece.starts_with(DATA));
        Ok(())
    }
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        // The library does not say where a term begins and ends, but a piece is where it stands in the file. What a
        // translator writes with escapes stands nowhere and belongs to what is before it.
        match self.scope.messages.all_files().find_map(|ftl| ftl.is_of_term(text)) {
            Some(true) => {
                self.term.get_or_insert(self.builder.len());
                // A term may name one that only the source has, and the other way round.
                self.builder.speak(self.scope.messages.lent(text).map(Arc::clone));
            }
            Some(false) => self.end_term(),
            _ => {}
        }
        for piece in pieces(text) {
            match piece {
                Piece::Text(range) => match self.scope.disguise {
                    Some(disguise) => self.builder.push(&disguise.text(&text[range])),
                    None => self.builder.push(&text[range]),
                },
                Piece::Character(character) => self.builder.push(character.encode_utf8(&mut [0; 4])),
                Piece::Open(tag, link, _) => {
                    let link = link.and_then(|name| {
                        self.scope.links.iter().find(|(known, _)| *known == name).and_then(|(_, link)| link.clone())
                    });
                    self.builder.open(|style| apply(style, tag, link));
                }
                Piece::Close(..) => self.builder.close(),
                // The check has refused it.
                Piece::Wrong(..) => {}
            }
        }
    }

    fn end_term(&mut self) {
        if let Some(start) = self.term.take() {
            self.builder.isolate(start, false);
            self.builder.speak(None);
        }
    }
}

fn apply(style: &mut SpanStyle, tag: Tag, link: Option<Arc<str>>) {
    match tag {
        Tag::Strong => style.strong = true,
        Tag::Em => style.emphasis = true,
        Tag::Sup => (style.superscript, style.subscript) = (true, false),
        Tag::Sub => (style.subscript, style.superscript) = (true, false),
        Tag::A => style.link = link,
    }
}

/// What is wrong with an expression that should give a value.
#[derive(Debug)]
pub(super) struct Problem {
    code: &'static str,
    message: String,
    help: Option<String>,
    span: Bytes,
}

impl Problem {
    pub(super) fn diagnostic(self, ftl: &Ftl, name: &str) -> Diagnostic {
        Diagnostic::new(self.code, self.message).about(name).maybe_help(self.help).at(&ftl.file, self.span)
    }
}

/// What a variable, a number or a function call prints can be had.
pub(super) fn printed(scope: &Scope<'_>, ftl: &Ftl, expression: &Inline<'_>, given: Given<'_>) -> Result<(), Problem> {
    let value = evaluate(scope, ftl, expression, given)?;
    scope.values.text(&value).map(|_| ()).ok_or_else(|| {
        let (message, help) = match value {
            Value::Day(day) => {
                let written = scope.values.day(day, DayOptions::default()).unwrap_or_default();
                let error = no_names(scope.values, &written, None);
                (error.message, error.help)
            }
            _ => (
                "a range cannot be written safely in this right-to-left language".to_owned(),
                Some("write it in your own words, with the fact's -min and -max".to_owned()),
            ),
        };
        Problem { code: codes::BAD_ARGUMENT, message, help, span: ftl.place(expression) }
    })
}

/// Within a term: what it was given.
pub(super) type Given<'a> = Option<&'a [Named<'a>]>;

/// The value of a variable, a number or a function call.
pub(super) fn evaluate(
    scope: &Scope<'_>,
    ftl: &Ftl,
    expression: &Inline<'_>,
    given: Given<'_>,
) -> Result<Value, Problem> {
    let problem = |code, message: String, help| Problem { code, message, help, span: ftl.place(expression) };
    match expression {
        InlineExpression::StringLiteral { value } => Ok(Value::Text(unescape_unicode_to_string(value).into_owned())),
        InlineExpression::NumberLiteral { value } => number(value)
            .map(Value::Number)
            .ok_or_else(|| problem(codes::BAD_ARGUMENT, format!("{value} has too many digits"), None)),
        InlineExpression::VariableReference { id } => match given {
            Some(given) => match given.iter().find(|named| named.name == *id) {
                Some(named) => evaluate(scope, ftl, &named.value, None),
                None => Err(problem(
                    codes::UNKNOWN_VARIABLE,
                    format!("the term was not given `${}`", id.name),
                    Some("a term sees what it is given in parentheses only: -term(name: \"value\")".to_owned()),
                )),
            },
            None => scope.variables.get(id.name).cloned().ok_or_else(|| {
                let known = scope.variables.keys().map(String::as_str);
                // A fact without its unit: `$fever` for `$fever-celsius`.
                let fact =
                    known.clone().find(|known| known.strip_prefix(id.name).is_some_and(|unit| unit.starts_with('-')));
                // Names on a line of their own are not divided at their hyphens.
                let help = fact
                    .or_else(|| nearest(id.name, known.clone()))
                    .map(|meant| format!("did you mean `${meant}`?"))
                    .or_else(|| Some(format!("known here:\n${}", known.collect::<Vec<_>>().join(", $"))));
                problem(codes::UNKNOWN_VARIABLE, format!("there is no variable `${}`", id.name), help)
            }),
        },
        InlineExpression::FunctionReference { id, arguments } => {
            // 120 mg would be printed as 120 %.
            let measured = arguments.positional.iter().filter(|_| id.name == "PERCENT" && given.is_none());
            let measured = measured.filter_map(|argument| match argument {
                InlineExpression::VariableReference { id } => Some((id.name, measure(scope, id.name)?)),
                _ => None,
            });
            if let Some((name, unit)) = measured.into_iter().next() {
                let message = format!("PERCENT takes a percentage, and `${name}` counts {unit}");
                let help = format!("write {{ NUMBER(${name}) }} and its unit behind it");
                return Err(problem(codes::BAD_ARGUMENT, message, Some(help)));
            }
            let values = arguments.positional.iter().map(|argument| evaluate(scope, ftl, argument, given));
            let values = values.collect::<Result<Vec<_>, _>>()?;
            let mut options = Vec::with_capacity(arguments.named.len());
            for option in &arguments.named {
                let value = match evaluate(scope, ftl, &option.value, None)? {
                    Value::Number(number) => Argument::Number(number),
                    Value::Text(text) => Argument::Text(text),
                    _ => continue,
                };
                options.push((option.name.name, value));
            }
            call(scope.values, id.name, &values, &options).map_err(|error| {
                let code = if error.unknown_function { codes::UNKNOWN_FUNCTION } else { codes::BAD_ARGUMENT };
                problem(code, error.message, error.help)
            })
        }
        InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => {
            let help = Some("a function takes variables and numbers".to_owned());
            Err(problem(codes::BAD_ARGUMENT, "this is no value".to_owned(), help))
        }
    }
}

/// What a fact counts, if that is no percentage and has a name.
fn measure(scope: &Scope<'_>, name: &str) -> Option<&'static str> {
    let unit = unit_of(name).filter(|_| scope.variables.contains_key(name))?;
    (!matches!(unit, "percent" | "count")).then_some(unit)
}

/// A number literal; longer ones than the library's numbers hold exactly are refused.
fn number(text: &str) -> Option<Decimal> {
    if text.len() > 15 { None } else { Decimal::from_str(text).ok() }
}
