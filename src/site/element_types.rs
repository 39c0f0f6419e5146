//! What the npm package says about the element's API, made from `www/npm/custom-elements.json`: the complete manifest,
//! and the TypeScript types of the element, of its events and of its tag in JSX.

use serde_json::Value;

/// The manifest, with type, default and description of a property copied to its attribute.
///
/// # Errors
/// When the source is not a manifest, or an attribute names a property that is not there.
pub(crate) fn manifest(source: &str) -> Result<Value, String> {
    let mut manifest: Value = serde_json::from_str(source).map_err(|e| format!("custom-elements.json: {e}"))?;
    let class = &mut manifest["modules"][0]["declarations"][0];
    let members = entries(class, "members").to_vec();
    let attributes = class["attributes"].as_array_mut().ok_or("custom-elements.json: the class has no attributes")?;
    for attribute in attributes {
        let Some(property) = attribute["fieldName"].as_str() else { continue };
        let field = members.iter().find(|member| member["name"] == property);
        let field = field.ok_or_else(|| format!("custom-elements.json: no property {property}"))?;
        for key in ["type", "default", "description"] {
            if attribute[key].is_null() {
                attribute[key] = field[key].clone();
            }
        }
    }
    Ok(manifest)
}

/// The types of the element and of its events. They stand before those of the data, because TypeScript tries the
/// declarations of a method in the last interface first, and those have the results of `export` by its format.
pub(crate) fn types(manifest: &Value) -> String {
    let class = &manifest["modules"][0]["declarations"][0];
    let tag = text(class, "tagName");
    let mut types = doc(class, "summary", "");
    types += "export interface DialogueTableElement extends HTMLElement {\n";
    for member in entries(class, "members") {
        types += &doc(member, "description", "  ");
        types += &match text(member, "kind") {
            "method" => format!("  {};\n", method(member)),
            _ => {
                let readonly = if member["readonly"] == true { "readonly " } else { "" };
                format!("  {readonly}{}: {};\n", text(member, "name"), type_of(member))
            }
        };
    }
    types += "}\n\n/** The attributes of the element, and its events as React listens to them. */\n";
    types += "export interface DialogueTableAttributes {\n";
    for attribute in entries(class, "attributes") {
        types += &doc(attribute, "description", "  ");
        types += &format!("  {}?: {};\n", quoted_if_needed(text(attribute, "name")), type_of(attribute));
    }
    for event in entries(class, "events") {
        types += &doc(event, "description", "  ");
        types += &format!("  \"on{}\"?: (event: {}) => void;\n", text(event, "name"), type_of(event));
    }
    types += "}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n";
    types += &format!("    \"{tag}\": DialogueTableElement;\n  }}\n");
    types += "  /** All bubble and cross the shadow root. */\n  interface GlobalEventHandlersEventMap {\n";
    for event in entries(class, "events") {
        types += &doc(event, "description", "    ");
        types += &format!("    \"{}\": {};\n", text(event, "name"), type_of(event));
    }
    types + "  }\n}\n\n"
}

/// A comment with the text of an entry under a key, and the entry's default.
fn doc(entry: &Value, key: &str, indent: &str) -> String {
    let default = entry["default"].as_str().map(|default| format!(" By default `{default}`.")).unwrap_or_default();
    format!("{indent}/** {}{default} */\n", text(entry, key))
}

/// `export(format: ExportFormat): string | undefined`
fn method(member: &Value) -> String {
    let parameter = |parameter: &Value| {
        let optional = if parameter["optional"] == true { "?" } else { "" };
        format!("{}{optional}: {}", text(parameter, "name"), type_of(parameter))
    };
    let parameters: Vec<String> = entries(member, "parameters").iter().map(parameter).collect();
    format!("{}({}): {}", text(member, "name"), parameters.join(", "), type_of(&member["return"]))
}

fn quoted_if_needed(name: &str) -> String {
    if name.contains('-') { format!("\"{name}\"") } else { name.to_owned() }
}

fn type_of(entry: &Value) -> &str {
    text(&entry["type"], "text")
}

fn text<'a>(entry: &'a Value, key: &str) -> &'a str {
    entry[key].as_str().unwrap_or_default()
}

fn entries<'a>(class: &'a Value, list: &str) -> &'a [Value] {
    class[list].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{manifest, types};

    fn source() -> String {
        json!({ "modules": [{ "declarations": [{
            "tagName": "a-lamp",
            "summary": "A lamp.",
            "attributes": [{ "name": "is-on", "fieldName": "isOn" }],
            "members": [
                { "kind": "field", "name": "isOn", "type": { "text": "boolean" }, "default": "false", "description": "Lit." },
                { "kind": "field", "name": "watts", "type": { "text": "number" }, "readonly": true, "description": "Its power." },
                { "kind": "method", "name": "dim", "description": "Dims.", "return": { "type": { "text": "void" } },
                  "parameters": [{ "name": "to", "type": { "text": "number" }, "optional": true }] },
            ],
            "events": [{ "name": "lamp-on", "type": { "text": "CustomEvent" }, "description": "Lit up." }],
        }] }] })
        .to_string()
    }

    #[test]
    fn an_attribute_has_the_type_and_the_words_of_its_property() {
        let manifest = manifest(&source()).unwrap();
        let attribute = &manifest["modules"][0]["declarations"][0]["attributes"][0];
        assert_eq!(attribute["type"]["text"], "boolean");
        assert_eq!((&attribute["default"], &attribute["description"]), (&json!("false"), &json!("Lit.")));
    }

    #[test]
    fn an_attribute_of_no_property_is_refused() {
        let unknown = source().replace("\"fieldName\":\"isOn\"", "\"fieldName\":\"lit\"");
        assert_eq!(manifest(&unknown), Err("custom-elements.json: no property lit".to_owned()));
        assert!(manifest("{").unwrap_err().starts_with("custom-elements.json: "));
    }

    #[test]
    fn members_attributes_and_events_are_typed() {
        let types = types(&manifest(&source()).unwrap());
        for line in [
            "/** A lamp. */",
            "  /** Lit. By default `false`. */\n  isOn: boolean;",
            "  /** Its power. */\n  readonly watts: number;",
            "  dim(to?: number): void;",
            "  \"is-on\"?: boolean;",
            "  \"onlamp-on\"?: (event: CustomEvent) => void;",
            "    \"a-lamp\": DialogueTableElement;",
            "    \"lamp-on\": CustomEvent;",
        ] {
            assert!(types.contains(line), "{line}\n{types}");
        }
    }
}
