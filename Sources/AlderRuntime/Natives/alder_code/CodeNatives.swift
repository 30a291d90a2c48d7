import AlderSyntax

/// alder_code: what stdlib's `code` and `shell` ask of the engine.
extension NativeTable {
  static let codeNatives: [Native] = [
    // load(Path, Options): {ok, Module, Warnings}, {error, Diagnostics}, {transforms, Modules}, or
    // {not_purged, Module} if there is an old version.
    .step("load", arity: 2) { p throws(Raise) in
      guard let path = String(characters: p[0]) else { throw p.badarg() }
      var options = ModuleLoader.Options()
      guard options.read(p[1]) else { throw p.badarg() }
      // Parsing needs a large stack.
      return p.continueOnDirtyThread { [options] p in p.deliver(p.loadModule(path, options)) }
    },
    // inspect(Path, Options): {ok, Module, Digest, Files, HasOnLoad}, {error, Diagnostics} or
    // {transforms, Modules}: what load/2 would find, without loading it.
    .step("inspect", arity: 2) { p throws(Raise) in
      guard let path = String(characters: p[0]) else { throw p.badarg() }
      var options = ModuleLoader.Options()
      guard options.read(p[1]) else { throw p.badarg() }
      return p.continueOnDirtyThread { [options] p in p.deliver(p.inspectModule(path, options)) }
    },
    // The files that the current version was made of, the module's own first; false if it was made of
    // forms.
    Native("files") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      guard let code = p.machine.code.current(module), code.isOfSource else { return Atom.false }
      return p.list(code.files.map { p.characters($0) })
    },
    // Lowers now the functions that have not been called yet.
    .step("lower", arity: 1) { p throws(Raise) in
      guard p[0].isAtom, p.machine.code.current(p[0]) != nil else { throw p.badarg() }
      return p.continueOnDirtyThread { p throws(Raise) in
        try p.machine.code.current(p[0])?.lowerAll(for: p)
        return p.deliver(Atom.ok)
      }
    },
    Native("loaded") { p throws(Raise) in
      p.list(p.machine.code.loaded().map { p.tuple($0.module, p.characters($0.path)) })
    },
    Native("path") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      return p.machine.code.path(of: module).map { p.characters($0) } ?? Atom.false
    },
    // Makes calls of the old version's funs fail. Whether there may be any.
    Native("close_old_funs") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      return Term(p.machine.code.closeFuns(ofOld: module))
    },
    // purge(Module, IsUnused): whatever may still run it, `code_server` has seen to that. Freeing a
    // tree needs a large stack.
    .step("purge", arity: 2) { p throws(Raise) in
      guard p[0].isAtom, p[1].isBoolean else { throw p.badarg() }
      return p.continueOnDirtyThread { p in
        p.deliver(Term(p.machine.code.purge(p[0], isUnused: p[1] == Atom.true)))
      }
    },
    // False when the old version has to be purged first.
    Native("finish_on_load") { p, module, isGood throws(Raise) in
      guard module.isAtom, isGood.isAtom else { throw p.badarg() }
      return Term(p.machine.code.release(module, isGood: isGood == Atom.true))
    },
    Native("lib_dir") { p throws(Raise) in p.characters(p.machine.options.libraryDirectory) },
    Native("version") { p throws(Raise) in p.characters(Machine.version) },
  ]
}

/// erlang: what is loaded.
extension NativeTable {
  static let codeInformation: [Native] = [
    Native("module_loaded") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      return Term(p.machine.code.current(module) != nil)
    },
    Native("loaded") { p throws(Raise) in p.list(p.machine.code.loaded().map(\.module)) },
    Native("check_old_code") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      return Term(p.machine.code.old(module) != nil)
    },
    Native("delete_module") { p, module throws(Raise) in
      guard module.isAtom else { throw p.badarg() }
      switch p.machine.code.delete(module) {
      case .done: return Atom.true
      case .notLoaded: return Atom.undefined
      case .notPurged: throw p.badarg()
      }
    },
    Native("function_exported") { p, module, name, arity throws(Raise) in
      guard module.isAtom, name.isAtom, arity.isSmall, arity.small >= 0 else { throw p.badarg() }
      return Term(p.machine.code.existingExport(module, name, arity.small) != nil)
    },
    Native("is_builtin") { p, module, name, arity throws(Raise) in
      guard module.isAtom, name.isAtom, arity.isSmall else { throw p.badarg() }
      return Term(p.machine.code.native(FunctionKey(module, name, arity.small)) != nil)
    },
  ]
}

extension ModuleLoader.Options {
  /// Reads `[export_all, script, {i, Dir}, {d, Name}, {d, Name, Value}]`; false if it is something else.
  mutating func read(_ list: Term) -> Bool {
    var rest = list
    while rest.isCons {
      if !readOne(rest.head) { return false }
      rest = rest.tail
    }
    return rest.isEmpty
  }

  private mutating func readOne(_ option: Term) -> Bool {
    if option == Self.exportAll {
      exportsAll = true
    } else if option == Self.script {
      isScript = true
    } else if option == Self.nowarn {
      warns = false
    } else if option == Self.warningsAsErrors {
      refusesWarnings = true
    } else if option.isTuple(arity: 2), option.elements[0] == Self.moduleName,
      option.elements[1].isAtom
    {
      expectedName = option.elements[1].atomName
    } else if option.isTuple(arity: 2), option.elements[0] == Self.include,
      let directory = String(characters: option.elements[1])
    {
      includeDirectories.append(directory)
    } else if option.isTuple, 2...3 ~= option.tupleArity, option.elements[0] == Self.define,
      option.elements[1].isAtom
    {
      let value = option.tupleArity == 3 ? TermText.write(option.elements[2]) : nil
      defines.append((option.elements[1].atomName, value))
    } else if option.isTuple(arity: 2), option.elements[0] == Self.transform,
      option.elements[1].isAtom
    {
      transforms.append(option.elements[1].atomName)
    } else {
      // As the compiler does, pass over what concerns others.
      return option.isAtom || option.isTuple
    }
    return true
  }

  private static let exportAll = Term(atom: "export_all")
  private static let script = Term(atom: "script")
  private static let nowarn = Term(atom: "nowarn")
  private static let warningsAsErrors = Term(atom: "warnings_as_errors")
  private static let moduleName = Term(atom: "module_name")
  private static let include = Term(atom: "i")
  private static let define = Term(atom: "d")
  private static let transform = Term(atom: "parse_transform")
}

extension Process {
  fileprivate func loadModule(_ path: String, _ options: ModuleLoader.Options) -> Term {
    let loader = ModuleLoader(machine.options, options)
    let checked: ModuleLoader.Checked
    do throws(ModuleLoader.Unreadable) {
      checked = try loader.check(file: path)
    } catch {
      return failure(["\(error.path): \(error.reason)"])
    }
    if !checked.transforms.isEmpty {
      // What is applied is Erlang: see `code_server`.
      return tuple(Self.transforms, list(checked.transforms.map { Term(atom: $0) }))
    }
    return install(checked, path, with: loader)
  }

  /// {ok, Module, Warnings}, {error, Diagnostics} or {not_purged, Module}.
  func install(
    _ checked: ModuleLoader.Checked, _ path: String, with loader: ModuleLoader
  ) -> Term {
    let texts = checked.diagnostics.map { diagnostic in
      tuple(
        diagnostic.isError ? Atom.error : Self.warning, characters(checked.rendered(diagnostic)))
    }
    if checked.hasErrors || loader.options.refusesWarnings && !checked.diagnostics.isEmpty {
      return tuple(Atom.error, list(texts))
    }
    do throws(ModuleLoader.InstallationError) {
      switch try loader.install(checked, path: path, in: machine.code) {
      case .current(let name): return tuple(Atom.ok, name, list(texts))
      case .refused(let name): return tuple(Self.pending, name)
      case .waiting(let name, let function):
        return tuple([Self.onLoad, name, closure(function), list(texts)])
      }
    } catch {
      if case .notPurged(let module) = error { return tuple(Self.notPurged, module) }
      return failure(["\(path): \(error.text)"])
    }
  }

  fileprivate func inspectModule(_ path: String, _ options: ModuleLoader.Options) -> Term {
    let checked: ModuleLoader.Checked
    do throws(ModuleLoader.Unreadable) {
      checked = try ModuleLoader(machine.options, options).check(file: path)
    } catch {
      return failure(["\(error.path): \(error.reason)"])
    }
    if !checked.transforms.isEmpty {
      return tuple(Self.transforms, list(checked.transforms.map { Term(atom: $0) }))
    }
    if checked.hasErrors {
      return tuple(
        Atom.error,
        list(
          checked.diagnostics.map { diagnostic in
            tuple(
              diagnostic.isError ? Atom.error : Self.warning,
              characters(checked.rendered(diagnostic)))
          }))
    }
    let module = checked.module
    guard let name = module.name,
      let name = Term.atom(ifRoomFor: module.names[name], for: .source)
    else { return failure(["\(path): no module definition"]) }
    let digest = MD5.digest(module.files.flatMap { Array($0.text.utf8) })
    return tuple([
      Atom.ok, name, (try? binary(digest)) ?? Atom.undefined,
      list(module.files.map { characters($0.path) }), Term(module.onLoad != nil),
    ])
  }

  private func failure(_ messages: [String]) -> Term {
    tuple(Atom.error, list(messages.map { tuple(Atom.error, characters($0)) }))
  }

  private func closure(_ function: FunctionCode) -> Term {
    let box = allocate(2)
    box[0] = Header(.closure, size: 1).term
    box[1] = function.word
    return Term(boxed: box)
  }

  private static let transforms = Term(atom: "transforms")
  private static let warning = Term(atom: "warning")
  private static let pending = Term(atom: "pending")
  private static let onLoad = Term(atom: "on_load")
  private static let notPurged = Term(atom: "not_purged")
}

extension ModuleLoader.InstallationError {
  var text: String {
    switch self {
    case .noName: "no module definition"
    case .atomTableFull: "the table of atoms is full"
    case .noNative(let key):
      "no native function \(key.module.atomName):\(key.name.atomName)/\(key.arity)"
    case .notPurged(let module): "\(module.atomName) has an old version"
    }
  }
}
