//! The stylesheet as the build script joins and minifies it.

#[path = "../../build/stylesheet.rs"]
mod build;

/// As the widget has it.
pub(crate) const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

#[test]
fn the_widget_has_the_layers_in_their_order() {
    assert!(STYLES.starts_with("@layer reset,base,components;@layer reset{"), "{}", &STYLES[..80]);
    assert_eq!(STYLES, build::minify(&build::joined().unwrap()));
}

/// A column is laid out by what `ui/fields.rs` says of its field. What heads a row has a layout of its own.
#[test]
fn no_column_is_laid_out_by_the_name_of_its_field() {
    for after in STYLES.split("[data-field=\"").skip(1) {
        let name = after.split('"').next().unwrap_or_default();
        let field = engine::Field::from_name(name).unwrap_or_else(|| panic!("there is no field {name}"));
        assert_eq!(ui::presentation(field).column, Some(engine::Field::Partner), "{name}");
    }
}

/// Safari ignores the declaration, and a value no longer looks as if it could be opened.
#[test]
fn no_text_decoration_has_more_than_a_line() {
    for after in STYLES.split("text-decoration:").skip(1) {
        let value = after.split([';', '}']).next().unwrap_or_default();
        assert!(!value.contains(' '), "text-decoration: {value}: declare -line, -style, -color and -thickness apart");
    }
}

/// Where an element comes among others, browsers style all those after it again that a selector with `+` may mean. One
/// that ends in `> *` meant every cell of the table: 4 ms for each row.
#[test]
fn no_selector_means_everything_in_an_element_after_another() {
    for rule in STYLES.split('{') {
        let selectors = rule.rsplit(['}', ';']).next().unwrap_or_default();
        for selector in selectors.split(',').filter(|selector| selector.contains(['+', '~'])) {
            let after = selector.rsplit(['+', '~']).next().unwrap_or_default().trim();
            assert!(!(after.ends_with('*') && after.contains(' ')), "{selector}");
        }
    }
}

/// A press on a value sets the attribute, and browsers then look at all elements that `:has` may mean.
#[test]
fn no_style_looks_for_what_is_expanded_in_an_element() {
    for after in STYLES.split(":has(").skip(1) {
        let asked = within_brackets(after);
        assert!(!asked.contains("aria-expanded"), ":has({asked})");
    }
}

/// Where a style asks with `:has` for what is in one element and means another in it, browsers style again, whatever
/// changes in the first, all elements that any such style of the sheet may mean: opening a value meant every cell of
/// the table. So `:has` stands in the last part of a selector, and only states of the same element are nested in its
/// rule.
#[test]
fn no_style_means_an_element_within_one_that_has_something() {
    for after in STYLES.split(":has(").skip(1) {
        let asked = within_brackets(after);
        let rest = after[asked.len() + 1..].split(['{', ',']).next().unwrap_or_default();
        assert!(!rest.contains([' ', '>', '+', '~']), ":has({asked}){rest}");
        for nested in nested_selectors(after) {
            assert!(nested.starts_with("&:"), ":has({asked}) {{ {nested}");
        }
    }
}

/// The selectors of the rules that are nested in the first one.
fn nested_selectors(after: &str) -> Vec<&str> {
    let mut depth = 0;
    let ends = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0 && c == '}'
    };
    let rule = &after[..after.find(ends).unwrap_or(after.len())];
    let mut before_each: Vec<&str> = rule.split('{').skip(1).collect();
    // What follows the last one is its declarations.
    before_each.pop();
    before_each.into_iter().map(|text| text.rsplit([';', '}']).next().unwrap_or_default()).collect()
}

/// The text up to the bracket that closes the one before it.
fn within_brackets(after: &str) -> &str {
    let mut depth = 1;
    let closes = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    };
    &after[..after.find(closes).unwrap_or(after.len())]
}

#[test]
fn only_what_means_nothing_is_left_out() {
    let css = "/* A\n comment */\n.a,\n.b :is(.c, .d) > e {\n  color: rgb(0 0 0 / 0.5);\n  inline-size: calc(1rem + 2px);\n\
               \n  &:hover {\n    content: \"; /* a  text */ }\";\n  }\n}\n@media (min-width: 2rem) and print {\n  a { b: c; }\n}\n";
    assert_eq!(
        build::minify(css),
        ".a,.b :is(.c,.d) > e{color:rgb(0 0 0 / 0.5);inline-size:calc(1rem + 2px);\
         &:hover{content:\"; /* a  text */ }\"}}@media (min-width:2rem) and print{a{b:c}}"
    );
}
