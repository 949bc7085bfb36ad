//! Years and days: in the locale's calendar, and in the form that its dates have.
//!
//! ICU4X makes a day in full from the short form, and is often wrong there (`5 juuni 2025` for `5. juuni 2025`): it is
//! written by CLDR's own long format, with ICU4X's names and digits.

use super::formats::{Part, fill, parts, value_of};
use super::{Day, DayOptions, Values};
use fixed_decimal::Decimal;
use icu_calendar::{AnyCalendar, AnyCalendarKind, Date, Iso};
use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::options::Length;
use icu_datetime::pattern::DateTimeNames;
use icu_datetime::preferences::CalendarAlgorithm;
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale::Locale;
use unicode_script::{Script, UnicodeScript};

impl Values {
    /// A year of the Gregorian calendar, without grouping: bare (`2010`), or with its era in a calendar of the locale
    /// whose years begin with it (Thai `พ.ศ. 2553`).
    ///
    /// Part of 2016 is 1394 in the Persian calendar and part of it 1395: without its day, such a year is converted only
    /// if `calendar` asks, and then the middle of the year decides.
    pub fn year(&self, year: i32, calendar: Option<CalendarAlgorithm>) -> String {
        let written = |month, day| self.day((year, month, day), DayOptions { calendar, ..YEAR });
        let stays = match calendar {
            Some(calendar) => calendar == CalendarAlgorithm::Gregory,
            None => self.has_gregorian_calendar() || written(1, 1) != written(12, 31),
        };
        // One whose era is not known would be taken for a Gregorian one.
        let is_bare = |year: &String| calendar.is_none() && year.chars().all(char::is_numeric);
        let converted = if stays { None } else { written(7, 1).filter(|year| !is_bare(year)) };
        converted.unwrap_or_else(|| self.plain_year(year))
    }

    /// The year that a day lies in, as [`Values::year`] writes years. `None` if there is no such day.
    pub fn year_of(&self, day: Day, calendar: Option<CalendarAlgorithm>) -> Option<String> {
        match calendar {
            None if self.has_gregorian_calendar() => Some(self.plain_year(day.0)),
            Some(CalendarAlgorithm::Gregory) => Some(self.plain_year(day.0)),
            _ => self.day(day, DayOptions { calendar, ..YEAR }),
        }
    }

    fn plain_year(&self, year: i32) -> String {
        self.ungrouped.format_to_string(&Decimal::from(year))
    }

    /// Whether a year that nobody has asked in another calendar is printed as the Gregorian one.
    pub fn keeps_years(&self) -> bool {
        // Of any year, since all begin on the same day.
        self.year(2010, None) == self.plain_year(2010)
    }

    /// Whether the locale's days are those of the Gregorian calendar.
    pub fn has_gregorian_calendar(&self) -> bool {
        let calendar = |calendar| AnyCalendarKind::try_new((&self.preferences(calendar)).into()).ok();
        calendar(None) == calendar(Some(CalendarAlgorithm::Gregory))
    }

    fn preferences(&self, calendar: Option<CalendarAlgorithm>) -> DateTimeFormatterPreferences {
        let mut preferences = DateTimeFormatterPreferences::from(&self.locale);
        if calendar.is_some() {
            preferences.calendar_algorithm = calendar;
        }
        preferences
    }

    /// A day, or a part of it, in the locale's own order. `None` if there is no such day.
    pub fn day(&self, day: Day, options: DayOptions) -> Option<String> {
        let preferences = self.preferences(options.calendar);
        let date = Date::try_new_iso(day.0, day.1, day.2).ok()?;
        let kind = AnyCalendarKind::try_new((&preferences).into()).ok()?;
        let in_full = (options.fields, options.length) == (DateFields::YMD, Length::Long);
        if let Some(written) = in_full.then(|| self.in_full(date, kind, preferences)).flatten() {
            return Some(written);
        }
        let written = if options.fields.is_calendar_period() {
            period(date, options, preferences)?.0
        } else {
            formatted(date, options.fields, options.length, preferences)?.0
        };
        let is_year = options.fields == DateFields::Y && self.lacks_words(&written);
        Some(if kind == AnyCalendarKind::Persian || is_year {
            let year = date.to_calendar(AnyCalendar::new(kind)).year().era_year_or_related_iso();
            self.without_era(written, date, year, preferences)
        } else {
            written
        })
    }

    /// A day in full by CLDR's format, with ICU4X's names of month and era. The Persian calendar is written as the
    /// Gregorian one, without its era. `None` for what has another name or more of them, or numbers of its own.
    fn in_full(
        &self,
        date: Date<Iso>,
        kind: AnyCalendarKind,
        preferences: DateTimeFormatterPreferences,
    ) -> Option<String> {
        let (plain, with_era) = long_formats(&self.locale, &self.script)?;
        let format = parts(match kind {
            AnyCalendarKind::Gregorian | AnyCalendarKind::Persian => plain,
            _ if self.has_own_format(kind) => return None,
            _ => with_era,
        });
        let own = date.to_calendar(AnyCalendar::new(kind));
        let (year, day) = (own.year().era()?.year, own.day_of_month().0);
        // The first year of an era has a name in Japanese.
        if kind == AnyCalendarKind::Japanese && year == 1 {
            return None;
        }
        let number = |letter, width: usize| {
            let mut number = match letter {
                'y' if width == 1 => Decimal::from(year),
                'M' if width <= 2 => Decimal::from(own.month().ordinal),
                'd' => Decimal::from(day),
                _ => return None,
            };
            number.absolute.pad_start(width.try_into().ok()?);
            Some(self.ungrouped.format_to_string(&number))
        };
        // The name as it stands in a date, which may not be that of the month alone: juin, but 5 июня.
        let name = Part::Field('M', 4);
        let month = [DateFields::YMD, DateFields::MD].into_iter().find_map(|fields| {
            let (text, format) = formatted(date, fields, Length::Long, preferences)?;
            value_of(&name, &text, &parts(&format), number).map(str::to_owned)
        });
        fill(&format, |letter, width| match letter {
            'M' if width == 4 => month.clone(),
            'G' => self.era(date, year, preferences),
            _ => number(letter, width),
        })
    }

    /// The short name of the era of a day in that year.
    fn era(&self, date: Date<Iso>, year: i32, preferences: DateTimeFormatterPreferences) -> Option<String> {
        let (text, format) = period(date, YEAR, preferences)?;
        let format = parts(&format);
        let field = format.iter().find(|part| matches!(part, Part::Field('G', _)))?;
        let year = |letter, _| (letter == 'y').then(|| self.ungrouped.format_to_string(&Decimal::from(year)));
        value_of(field, &text, &format, year).map(|era| era.trim().to_owned()).filter(|era| !era.is_empty())
    }

    /// Whether a calendar has a long format that is not that of the others with eras; ICU4X's is like it.
    fn has_own_format(&self, kind: AnyCalendarKind) -> bool {
        match kind {
            // In Hebrew and Yiddish it counts in letters.
            AnyCalendarKind::Hebrew => ["he", "yi", "en"].contains(&self.language.as_str()),
            AnyCalendarKind::Buddhist if self.language == "th" => true,
            AnyCalendarKind::Indian if self.language == "hi" => true,
            _ => ["zh", "yue"].contains(&self.language.as_str()) && self.script == "Hant",
        }
    }

    /// The era of the Persian calendar is the only one of its countries, and most languages have no word for it in
    /// CLDR: `AP`. In Latin letters it tells the calendar. Other calendars' eras are left out where such a word stands
    /// beside the year alone: a message can write what its readers know, as Amharic's ዓ.ም.
    fn without_era(
        &self,
        written: String,
        date: Date<Iso>,
        year: i32,
        preferences: DateTimeFormatterPreferences,
    ) -> String {
        let era = self.era(date, year, preferences).filter(|_| self.script != "Latn");
        let Some(era) = era else { return written };
        let ways = [format!("{era} "), format!(" {era}"), era.to_owned()];
        ways.iter().fold(written, |written, era| written.replace(era.as_str(), ""))
    }

    /// Whether a day's month has a name in the calendar, the locale's if `None`.
    pub fn knows_months(&self, calendar: Option<CalendarAlgorithm>) -> bool {
        let options = DayOptions { fields: DateFields::M, calendar, ..DayOptions::default() };
        self.day((2025, 6, 5), options).is_some_and(|written| !self.lacks_words(&written))
    }

    /// Whether a day came out with what stands for names that ICU4X's data lacks: `M06`, or Latin letters in a
    /// language that is not written in them.
    pub fn lacks_words(&self, written: &str) -> bool {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        written.match_indices('M').any(|(at, _)| {
            let mut behind = written[at + 1..].chars();
            is_digit(behind.next()) && is_digit(behind.next())
        }) || self.script != "Latn" && written.chars().any(|c| c.script() == Script::Latin)
    }
}

const YEAR: DayOptions = DayOptions { fields: DateFields::Y, length: Length::Long, calendar: None };

/// A date as ICU4X writes it, and the format in which it does.
fn formatted(
    date: Date<Iso>,
    fields: DateFields,
    length: Length,
    preferences: DateTimeFormatterPreferences,
) -> Option<(String, String)> {
    let mut builder = FieldSetBuilder::new();
    (builder.date_fields, builder.length) = (Some(fields), Some(length));
    let formatter = DateTimeFormatter::try_new(preferences, builder.build_date().ok()?).ok()?;
    let written = formatter.format(&date);
    Some((written.to_string(), written.pattern().to_string()))
}

/// A month or a year, as ICU4X writes it, and the format in which it does.
fn period(date: Date<Iso>, options: DayOptions, preferences: DateTimeFormatterPreferences) -> Option<(String, String)> {
    let mut builder = FieldSetBuilder::new();
    (builder.date_fields, builder.length) = (Some(options.fields), Some(options.length));
    let fields = builder.build_calendar_period().ok()?;
    let formatter = DateTimeFormatter::try_new(preferences, fields).ok()?;
    // Portuguese has a year here whose digits ICU4X 2.4 forgets to load (it asks the pattern with an era).
    let mut names = DateTimeNames::from_formatter(preferences, formatter);
    names.as_mut().include_decimal_formatter().ok()?;
    let formatter = names.try_into_formatter(fields).ok()?;
    let written = formatter.format(&date);
    Some((written.to_string(), written.pattern().to_string()))
}

/// CLDR's long format of a day, in the Gregorian calendar and in one that names its era. `None` for a language that CLDR
/// does not have.
fn long_formats(locale: &Locale, script: &str) -> Option<(&'static str, &'static str)> {
    let language = locale.id.language;
    let region = locale.id.region.map(|region| format!("-{region}")).unwrap_or_default();
    let tags = [
        format!("{language}-{script}{region}"),
        format!("{language}-{script}"),
        format!("{language}{region}"),
        language.to_string(),
    ];
    let lines = || include_str!("dates_cldr.txt").lines().filter(|line| !line.starts_with('#'));
    let formats = |tag: &String| {
        let mut formats = lines().filter_map(|line| line.rsplit_once('\t'));
        formats.find(|(_, tags)| tags.split(' ').any(|known| known == tag)).and_then(|(both, _)| both.split_once('\t'))
    };
    tags.iter().find_map(formats)
}

#[cfg(test)]
mod tests;
