import AlderSyntax

/// alder_syntax: source files to forms, and what the language has built in.
extension NativeTable {
  static let formNatives: [Native] = [
    // parse_file(Path, Options): a list of forms, or of {tokens, Tokens}, with {error, Info},
    // {warning, Info} and at last {eof, Location}; or {error, Reason}. Options are `tokens`,
    // `columns`, {source_name, Path}, and those of `ModuleLoader.Options`.
    .step("parse_file", arity: 2) { p throws(Raise) in
      guard let path = String(characters: p[0]) else { throw p.badarg() }
      var options = ModuleLoader.Options()
      guard options.read(p[1]) else { throw p.badarg() }
      return p.continueOnDirtyThread { [options] p throws(Raise) in
        p.deliver(try p.parseFile(path, options))
      }
    },
    Native("is_auto_imported") { p, name, arity throws(Raise) in
      p.predefined(name, arity) { AutoImported.contains($0, $1) }
    },
    Native("is_guard") { p, name, arity throws(Raise) in
      p.predefined(name, arity) { AutoImported.isGuard($0, $1) }
    },
    Native("is_type") { p, name, arity throws(Raise) in
      p.predefined(name, arity) { TypeExpr.isBuiltin($0, arity: $1) }
    },
  ]
}

extension Process {
  fileprivate func predefined(_ name: Term, _ arity: Term, _ test: (Name, Int) -> Bool) -> Term {
    guard name.isAtom, arity.isSmall, 0...255 ~= arity.small,
      let name = NameTable().find(name.atomName)
    else { return Atom.false }
    return Term(test(name, arity.small))
  }

  fileprivate func parseFile(
    _ path: String, _ options: ModuleLoader.Options
  ) throws(Raise) -> Term {
    let bytes: [UInt8]
    switch FileContents.read(path) {
    case .success(let contents): bytes = contents
    case .failure(let error): return tuple(Atom.error, PosixError.atom(error.code))
    }
    var options = options
    let shown = sourceName(self[1])
    if shown != nil {
      // Under another name, it is still found what stands beside it.
      options.includeDirectories.insert(
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".", at: 0)
    }
    let loader = ModuleLoader(machine.options, options)
    let source = SourceFile(path: shown ?? path, bytes: bytes)
    var forms = FormsOfFile(
      self, source, options: loader.parseOptions, hasColumns: has("columns", self[1]),
      asTokens: has("tokens", self[1]))
    return try forms.list()
  }

  private func has(_ flag: String, _ options: Term) -> Bool {
    let flag = Term(atom: flag)
    var rest = options
    while rest.isCons {
      if rest.head == flag { return true }
      rest = rest.tail
    }
    return false
  }

  private func sourceName(_ options: Term) -> String? {
    let key = Term(atom: "source_name")
    var rest = options
    while rest.isCons {
      if rest.head.isTuple(arity: 2), rest.head.elements[0] == key {
        return String(characters: rest.head.elements[1])
      }
      rest = rest.tail
    }
    return nil
  }
}
