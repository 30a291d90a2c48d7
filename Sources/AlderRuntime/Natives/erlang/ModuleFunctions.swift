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
    .step("purge_module", arity: 1) { p throws(Raise) in
      guard p[0].isAtom, p.machine.code.old(p[0]) != nil,
        let purge = p.machine.code.existingExport(codeServer, purgeModule, 1)
      else { throw p.badarg() }
      return p.spend(.passUnretained(purge))
    },
    .step("load_module", arity: 2) { p throws(Raise) in
      guard p[0].isAtom, p[1].isWholeBinary,
        let load = p.machine.code.existingExport(codeServer, loadModule, 2)
      else { throw p.badarg() }
      return p.spend(.passUnretained(load))
    },
  ]

  private static let codeServer = Term(atom: "code_server")
  private static let loadModule = Term(atom: "load_module")
  private static let purgeModule = Term(atom: "purge_module")

  private static func module(_ p: Process, _ name: Term) throws(Raise) -> ModuleCode {
    guard name.isAtom,
      let module = p.machine.code.current(name) ?? p.machine.code.builtIn(name)
    else { throw p.badarg() }
    return module
  }
}
