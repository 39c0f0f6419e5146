//! The same module, written so that it packs better. What it does is left alone; what is only a choice of numbers is
//! made so that much is alike.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use walrus::ir::{Load, Store, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut};
use walrus::{ElementItems, ExportItem, FunctionId, LocalId, Module, ModuleConfig};
use wasmparser::{Parser, Payload};

/// Writes a module whose locals are numbered by how often they are used, whose hints of alignment are all the same, and
/// which has no two functions that do the same.
pub(crate) fn squeeze(config: &mut ModuleConfig, mut module: Module) -> Result<Module, String> {
    renumber(&mut module);
    loop {
        let bytes = module.emit_wasm();
        module = config.parse(&bytes).map_err(|e| format!("{e:#}"))?;
        if !merge(&mut module, &bytes) {
            return Ok(module);
        }
    }
}

/// How often each local is used, and when first.
#[derive(Default)]
struct Uses {
    all: usize,
    of: BTreeMap<LocalId, (usize, usize)>,
}

impl Visitor<'_> for Uses {
    fn visit_local_id(&mut self, local: &LocalId) {
        self.all += 1;
        self.of.entry(*local).or_insert((0, self.all)).0 += 1;
    }
}

/// Gives locals other numbers.
struct Renumber(BTreeMap<LocalId, LocalId>);

impl VisitorMut for Renumber {
    fn visit_local_id_mut(&mut self, local: &mut LocalId) {
        *local = *self.0.get(local).unwrap_or(local);
    }

    // By the format no more than a hint, which today's processors have no use for.
    fn visit_load_mut(&mut self, load: &mut Load) {
        load.arg.align = 1;
    }

    fn visit_store_mut(&mut self, store: &mut Store) {
        store.arg.align = 1;
    }
}

/// Numbers the locals of each function, those used most first: `walrus` writes them in the order in which they were
/// added.
fn renumber(module: &mut Module) {
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        let mut uses = Uses::default();
        dfs_in_order(&mut uses, function, entry);
        let mut order: Vec<_> = uses.of.into_iter().filter(|(local, _)| !function.args.contains(local)).collect();
        order.sort_by_key(|(_, (times, first))| (Reverse(*times), *first));
        let anew = order.into_iter().map(|(local, _)| (local, module.locals.add(module.locals.get(local).ty())));
        let mut renumber = Renumber(anew.collect());
        dfs_pre_order_mut(&mut renumber, function, entry);
    }
}

/// Calls another function.
struct Redirect(BTreeMap<FunctionId, FunctionId>);

impl VisitorMut for Redirect {
    fn visit_function_id_mut(&mut self, function: &mut FunctionId) {
        *function = *self.0.get(function).unwrap_or(function);
    }
}

/// Of functions that are written in the same bytes keeps the first. Whether any are gone: then their callers may be
/// alike now. A table goes on having a place for each, so that no two pointers to functions become the same.
fn merge(module: &mut Module, bytes: &[u8]) -> bool {
    let bodies = Parser::new(0).parse_all(bytes).filter_map(|payload| match payload {
        Ok(Payload::CodeSectionEntry(body)) => Some(body.as_bytes()),
        _ => None,
    });
    let mut firsts = BTreeMap::new();
    let mut redirect = Redirect(BTreeMap::new());
    for ((id, function), body) in module.funcs.iter_local().zip(bodies) {
        let first = *firsts.entry((function.ty(), body)).or_insert(id);
        if first != id {
            redirect.0.insert(id, first);
        }
    }
    for (_, function) in module.funcs.iter_local_mut() {
        let entry = function.entry_block();
        dfs_pre_order_mut(&mut redirect, function, entry);
    }
    for export in module.exports.iter_mut() {
        if let ExportItem::Function(function) = &mut export.item {
            redirect.visit_function_id_mut(function);
        }
    }
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            functions.iter_mut().for_each(|function| redirect.visit_function_id_mut(function));
        }
    }
    if let Some(start) = &mut module.start {
        redirect.visit_function_id_mut(start);
    }
    let before = module.funcs.iter().count();
    walrus::passes::gc::run(module);
    module.funcs.iter().count() < before
}

#[cfg(test)]
mod tests {
    use walrus::ir::{Instr, LoadKind, MemArg};
    use walrus::{
        ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, Module, ModuleConfig, RefType,
        ValType,
    };

    use super::squeeze;

    /// A module of functions that say the same: two in other numbers, and two that call one each of these.
    fn module() -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let rare = module.locals.add(ValType::I32);
        let often = module.locals.add(ValType::I32);
        for (name, align, [rare, often]) in [("a", 4, [rare, often]), ("b", 2, [often, rare])] {
            let mut inner = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            let load = LoadKind::I32 { atomic: false };
            inner.func_body().local_get(often).local_get(rare).local_tee(often).drop();
            inner.func_body().load(memory, load, MemArg { align, offset: 8 });
            let inner = inner.finish(vec![], &mut module.funcs);
            let mut outer = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            outer.func_body().call(inner);
            let outer = outer.finish(vec![], &mut module.funcs);
            module.exports.add(name, outer);
        }
        module
    }

    fn exported(item: &ExportItem) -> Option<FunctionId> {
        match item {
            ExportItem::Function(function) => Some(*function),
            _ => None,
        }
    }

    #[test]
    fn functions_that_do_the_same_become_one() {
        let module = squeeze(&mut ModuleConfig::new(), module()).unwrap();
        let exports: Vec<_> = module.exports.iter().map(|export| exported(&export.item).unwrap()).collect();
        assert_eq!(exports.len(), 2);
        assert_eq!(exports[0], exports[1]);
        assert_eq!(module.funcs.iter_local().count(), 2);
        let hints: Vec<u32> = module
            .funcs
            .iter_local()
            .flat_map(|(_, function)| &function.block(function.entry_block()).instrs)
            .filter_map(|(instruction, _)| match instruction {
                Instr::Load(load) => Some(load.arg.align),
                _ => None,
            })
            .collect();
        assert_eq!(hints, [1]);
    }

    /// The two functions that call, in a table.
    fn with_table(items: impl Fn(Vec<FunctionId>) -> ElementItems) -> Module {
        let mut module = module();
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        module.exports.add("table", table);
        let called: Vec<FunctionId> = module.exports.iter().filter_map(|export| exported(&export.item)).collect();
        let kind = ElementKind::Active { table, offset: ConstExpr::Value(walrus::ir::Value::I32(0)) };
        let element = module.elements.add(kind, items(called));
        module.tables.get_mut(table).elem_segments.insert(element);
        squeeze(&mut ModuleConfig::new(), module).unwrap()
    }

    #[test]
    fn a_table_keeps_its_places() {
        let module = with_table(ElementItems::Functions);
        let element = module.elements.iter().next().unwrap();
        let ElementItems::Functions(places) = &element.items else { panic!("places are functions") };
        assert_eq!(places.len(), 2);
        assert_eq!(places[0], places[1]);
        assert_eq!(module.funcs.iter_local().count(), 2);
    }

    #[test]
    fn what_is_only_named_where_nothing_is_redirected_stays() {
        let module = with_table(|called| {
            ElementItems::Expressions(RefType::FUNCREF, called.into_iter().map(ConstExpr::RefFunc).collect())
        });
        assert_eq!(module.funcs.iter_local().count(), 3);
    }

    #[test]
    fn functions_that_differ_stay_two() {
        let mut module = module();
        let (_, function) = module.funcs.iter_local_mut().next().unwrap();
        let entry = function.entry_block();
        function.builder_mut().instr_seq(entry).i32_const(1).drop();
        let module = squeeze(&mut ModuleConfig::new(), module).unwrap();
        assert_eq!(module.funcs.iter_local().count(), 4);
    }
}
