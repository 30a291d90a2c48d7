/// About modules, and what has to do with their code.
extension NativeTable {
  static let moduleFunctions: [Native] = [
    Native("get_module_info") { p, name throws(Raise) in
      p.information(of: try module(p, name))
    },
    Native("get_module_info") { p, name, item throws(Raise) in
      guard let value = try module(p, name).information(item, in: p) else { throw p.badarg() }
      return value
    },
    Native("pre_loaded") { p throws(Raise) in
      p.list(p.machine.code.builtInModules)
    },
    Native("purge_module") { p, name throws(Raise) in
      guard name.isAtom, p.machine.code.purge(name) else { throw p.badarg() }
      return Atom.true
    },
    // Only source can be loaded, so no binary is a module.
    Native("load_module") { p, name, code throws(Raise) in
      guard name.isAtom, code.isWholeBinary else { throw p.badarg() }
      return p.tuple(Atom.error, Term(atom: "badfile"))
    },
  ]

  private static func module(_ p: Process, _ name: Term) throws(Raise) -> ModuleCode {
    guard name.isAtom,
      let module = p.machine.code.current(name) ?? p.machine.code.builtIn(name)
    else { throw p.badarg() }
    return module
  }
}
