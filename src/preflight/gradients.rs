//! The colours of gradients: their functions (ISO 32000-1, 7.10), evaluated as far as they have one variable.

use super::file::{File, as_dictionary, number};
use lopdf::{Dictionary, Object};

/// How deep functions lie in each other at most.
const DEEPEST: usize = 6;
/// How many functions a gradient is put together from at most, …
const MOST_PARTS: usize = 1024;
/// … and how many values the sampled ones of them have in all.
const MOST_VALUES: usize = 1 << 20;
/// Places at which a gradient is looked at, besides those where its functions change.
const PLACES: usize = 256;

/// The colour of a gradient in four inks that has the most ink in all; `None` for what is not measured here: two
/// variables, meshes whose corners name colours, PostScript.
pub(super) fn inkiest(file: &File, shading: &Dictionary) -> Option<[f64; 4]> {
    let domain = match file.number(shading, "ShadingType")? as i64 {
        2 | 3 => file.array(shading, "Domain").map_or(Some([0.0, 1.0]), |pair| pair_of(file, pair))?,
        // The variable stands behind the two coordinates.
        4..=7 => pair_of(file, file.array(shading, "Decode")?.get(4..)?)?,
        _ => return None,
    };
    let mut left = Left { parts: MOST_PARTS, values: MOST_VALUES };
    let functions: Vec<Function> = match file.get(shading, "Function")? {
        Object::Array(functions) => functions
            .iter()
            .map(|function| Function::read(file, file.resolve(function), DEEPEST, &mut left))
            .collect::<Option<_>>()?,
        function => vec![Function::read(file, function, DEEPEST, &mut left)?],
    };
    let mut places: Vec<f64> =
        (0..=PLACES).map(|i| domain[0] + (domain[1] - domain[0]) * i as f64 / PLACES as f64).collect();
    for function in &functions {
        function.turns(&mut places);
    }
    let colors = places.into_iter().filter_map(|x| {
        let x = x.clamp(domain[0].min(domain[1]), domain[1].max(domain[0]));
        let values: Vec<f64> = functions.iter().flat_map(|function| function.at(x)).collect();
        Some(<[f64; 4]>::try_from(values).ok()?.map(|ink| if ink.is_finite() { ink.clamp(0.0, 1.0) } else { 0.0 }))
    });
    let total = |inks: &[f64; 4]| inks.iter().sum::<f64>();
    colors.max_by(|a, b| total(a).total_cmp(&total(b)))
}

/// What may still be read for a gradient.
struct Left {
    parts: usize,
    values: usize,
}

/// A function of one variable.
enum Function {
    /// Type 0: values at even distances, with straight lines between them.
    Sampled { domain: [f64; 2], encode: [f64; 2], rows: Vec<Vec<f64>> },
    /// Type 2.
    Exponential { domain: [f64; 2], ends: [Vec<f64>; 2], exponent: f64 },
    /// Type 3: others side by side.
    Stitched { domain: [f64; 2], functions: Vec<Function>, bounds: Vec<f64>, encode: Vec<f64> },
}

impl Function {
    fn read(file: &File, object: &Object, depth: usize, left: &mut Left) -> Option<Function> {
        left.parts = left.parts.checked_sub(1)?;
        let depth = depth.checked_sub(1)?;
        let dictionary = as_dictionary(object)?;
        let numbers = |key: &str| -> Vec<f64> {
            let array = file.array(dictionary, key).unwrap_or_default();
            array.iter().filter_map(|n| number(file.resolve(n))).collect()
        };
        let domain = <[f64; 2]>::try_from(numbers("Domain")).ok()?;
        match file.number(dictionary, "FunctionType")? as i64 {
            0 => {
                let Object::Stream(stream) = object else { return None };
                let &[size] = &numbers("Size")[..] else { return None };
                let (size, bits) = (size as usize, file.number(dictionary, "BitsPerSample")? as usize);
                let range = numbers("Range");
                let outputs = range.len() / 2;
                if size == 0 || !(1..=32).contains(&outputs) || !(1..=32).contains(&bits) {
                    return None;
                }
                left.values = left.values.checked_sub(size.checked_mul(outputs)?)?;
                let decode = Some(numbers("Decode")).filter(|decode| decode.len() == range.len()).unwrap_or(range);
                let data = file.decoded_within(stream, size * outputs * bits / 8 + 1024).ok()?;
                let most = (1_u64 << bits) as f64 - 1.0;
                let sample = |index: usize, output: usize| {
                    let [low, high] = [decode[output * 2], decode[output * 2 + 1]];
                    Some(low + (high - low) * bits_at(&data, (index * outputs + output) * bits, bits)? as f64 / most)
                };
                let row = |index| (0..outputs).map(|output| sample(index, output)).collect();
                let rows = (0..size).map(row).collect::<Option<_>>()?;
                let encode = <[f64; 2]>::try_from(numbers("Encode")).unwrap_or([0.0, size as f64 - 1.0]);
                Some(Function::Sampled { domain, encode, rows })
            }
            2 => {
                let end =
                    |key: &str, usual: f64| Some(numbers(key)).filter(|end| !end.is_empty()).unwrap_or(vec![usual]);
                let ends = [end("C0", 0.0), end("C1", 1.0)];
                let exponent = file.number(dictionary, "N")?;
                (ends[0].len() == ends[1].len()).then_some(Function::Exponential { domain, ends, exponent })
            }
            3 => {
                let inner = file.array(dictionary, "Functions")?;
                let functions: Vec<Function> = inner
                    .iter()
                    .map(|function| Function::read(file, file.resolve(function), depth, left))
                    .collect::<Option<_>>()?;
                let (bounds, encode) = (numbers("Bounds"), numbers("Encode"));
                let whole = bounds.len() + 1 == functions.len() && encode.len() == functions.len() * 2;
                whole.then_some(Function::Stitched { domain, functions, bounds, encode })
            }
            _ => None,
        }
    }

    /// Its values at a place.
    fn at(&self, x: f64) -> Vec<f64> {
        match self {
            Function::Sampled { domain, encode, rows } => {
                let place = between(x, *domain, *encode).clamp(0.0, rows.len() as f64 - 1.0);
                let (below, above) = (&rows[place.floor() as usize], &rows[place.ceil() as usize]);
                below.iter().zip(above).map(|(a, b)| a + (b - a) * place.fract()).collect()
            }
            Function::Exponential { domain, ends: [start, end], exponent } => {
                let part = x.clamp(domain[0].min(domain[1]), domain[1].max(domain[0])).powf(*exponent);
                start.iter().zip(end).map(|(a, b)| a + (b - a) * part).collect()
            }
            Function::Stitched { domain, functions, bounds, encode } => {
                let index = bounds.iter().take_while(|bound| x >= **bound).count();
                let from = index.checked_sub(1).map_or(domain[0], |before| bounds[before]);
                let to = bounds.get(index).copied().unwrap_or(domain[1]);
                functions[index].at(between(x, [from, to], [encode[index * 2], encode[index * 2 + 1]]))
            }
        }
    }

    /// Places at which its values may be larger than beside them.
    fn turns(&self, places: &mut Vec<f64>) {
        match self {
            Function::Sampled { domain, encode, rows } => {
                places.extend((0..rows.len()).map(|index| between(index as f64, *encode, *domain)));
            }
            Function::Exponential { domain, .. } => places.extend(domain),
            Function::Stitched { domain, functions, bounds, encode } => {
                // A hair before a bound the function to its left ends.
                let near = |bound: &f64| [*bound, bound - (domain[1] - domain[0]).abs() * 1e-6];
                places.extend(bounds.iter().flat_map(near));
                // Where those that it is put together from turn.
                for (index, function) in functions.iter().enumerate() {
                    let from = index.checked_sub(1).map_or(domain[0], |before| bounds[before]);
                    let to = bounds.get(index).copied().unwrap_or(domain[1]);
                    let mut inner = Vec::new();
                    function.turns(&mut inner);
                    places.extend(
                        inner.iter().map(|x| between(*x, [encode[index * 2], encode[index * 2 + 1]], [from, to])),
                    );
                }
            }
        }
    }
}

/// `x` as it lies in `from`, in `to`.
fn between(x: f64, from: [f64; 2], to: [f64; 2]) -> f64 {
    let length = from[1] - from[0];
    let part = if length == 0.0 { 0.0 } else { ((x - from[0]) / length).clamp(0.0, 1.0) };
    to[0] + (to[1] - to[0]) * part
}

/// A number of so many bits, from so many bits on.
fn bits_at(data: &[u8], from: usize, bits: usize) -> Option<u64> {
    (from..from + bits).try_fold(0, |value, bit| {
        let byte = data.get(bit / 8)?;
        Some(value << 1 | u64::from(byte >> (7 - bit % 8) & 1))
    })
}

fn pair_of(file: &File, pair: &[Object]) -> Option<[f64; 2]> {
    Some([number(file.resolve(pair.first()?))?, number(file.resolve(pair.get(1)?))?])
}
