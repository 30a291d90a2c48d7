import AlderSyntax

/// alder_code: modules from forms.
extension NativeTable {
  static let formLoading: [Native] = [
    // load_forms(Forms, Path, Options): as load/2.
    .step("load_forms", arity: 3) { p throws(Raise) in
      guard let path = String(characters: p[1]) else { throw p.badarg() }
      var options = ModuleLoader.Options()
      guard options.read(p[2]) else { throw p.badarg() }
      return p.continueOnDirtyThread { [options] p throws(Raise) in
        var options = options
        options.digest = try p.digest(of: p[0])
        let loader = ModuleLoader(p.machine.options, options)
        return p.deliver(p.install(p.check(p[0], path, loader), path, with: loader))
      }
    },
    // check_forms(Forms, Path, Options): [{Severity, File, Location, Message, Rendered}].
    .step("check_forms", arity: 3) { p throws(Raise) in
      guard let path = String(characters: p[1]) else { throw p.badarg() }
      var options = ModuleLoader.Options()
      guard options.read(p[2]) else { throw p.badarg() }
      return p.continueOnDirtyThread { [options] p throws(Raise) in
        let checked = p.check(p[0], path, ModuleLoader(p.machine.options, options))
        return p.deliver(p.list(checked.diagnostics.map { p.description(of: $0, in: checked) }))
      }
    },
  ]
}

extension Process {
  fileprivate func check(
    _ forms: Term, _ path: String, _ loader: ModuleLoader
  ) -> ModuleLoader.Checked {
    let reader = FormReader(path: path) { path in
      guard case .success(let bytes) = FileContents.read(path) else { return nil }
      return SourceFile(path: path, bytes: bytes)
    }
    return loader.check(reader.module(forms))
  }

  /// MD5 of the external form: two modules have the same only if their forms are the same.
  fileprivate func digest(of forms: Term) throws(Raise) -> [UInt8] {
    let limit = withMachine { $0.options.memoryLimit }
    guard let options = ExternalOptions(.empty),
      let size = ExternalFormat.size(of: forms, options, limit: limit)
    else { throw systemLimit() }
    return try ExternalFormat.binary(self, forms, options, size).bitString.withBytes(MD5.digest)
  }

  fileprivate func description(
    of diagnostic: Diagnostic, in checked: ModuleLoader.Checked
  ) -> Term {
    let file = checked.module.files[Int(diagnostic.span.file)]
    let position = file.position(at: diagnostic.span.start)
    let location =
      file.hasColumn(at: diagnostic.span.start)
      ? tuple(Term(small: position.line), Term(small: position.column))
      : Term(small: position.line)
    return tuple([
      diagnostic.isError ? Atom.error : Term(atom: "warning"), characters(file.path), location,
      characters(diagnostic.message), characters(checked.rendered(diagnostic)),
    ])
  }
}
