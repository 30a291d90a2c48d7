extension ParsedModule {
  /// The functions, in the order of their definition.
  public var functions: [FunctionDefinition] {
    forms.compactMap { if case .function(let function) = $0.kind { function } else { nil } }
  }

  /// What `-export` lists; `-compile(export_all)` is not taken into account.
  public var exports: [FunctionReference] {
    forms.flatMap { form -> [FunctionReference] in
      if case .export(let functions) = form.kind { functions } else { [] }
    }
  }

  /// What `-nifs` lists.
  public var nifs: [FunctionReference] {
    forms.flatMap { form -> [FunctionReference] in
      if case .nifs(let functions) = form.kind { functions } else { [] }
    }
  }

  /// Imported functions with the module each comes from.
  public var imports: [(module: Name, function: FunctionReference)] {
    forms.flatMap { form -> [(module: Name, function: FunctionReference)] in
      guard case .import(let module, let functions) = form.kind else { return [] }
      return functions.map { (module, $0) }
    }
  }

  /// What `-on_load` names.
  public var onLoad: FunctionID? {
    for case .onLoad(let function) in forms.map(\.kind) { return function.id }
    return nil
  }

  /// What `-callback` declares, in order.
  public var callbacks: [FunctionID] {
    forms.compactMap { form in
      if case .spec(let spec) = form.kind, spec.isCallback {
        spec.id
      } else {
        nil
      }
    }
  }

  /// What `-optional_callbacks` lists.
  public var optionalCallbacks: [FunctionID] {
    forms.flatMap { form -> [FunctionID] in
      if case .optionalCallbacks(let functions) = form.kind { functions.map(\.id) } else { [] }
    }
  }

  /// Record definitions, in order.
  public var records: [RecordDefinition] {
    forms.compactMap { if case .record(let record) = $0.kind { record } else { nil } }
  }

  /// The line, counted from 1, at which a span starts in its file.
  public func line(of span: Span) -> Int { files[Int(span.file)].line(at: span.start) }

  /// Line and column at which a span starts in its file.
  public func position(of span: Span) -> Position {
    files[Int(span.file)].position(at: span.start)
  }
}

extension ParsedModule {
  /// Whether `-compile(export_all)` or a list with it is among the forms.
  public var exportsAll: Bool {
    forms.contains { form in
      guard case .compile(let options) = form.kind else { return false }
      return switch options.kind {
      case .atom(.exportAll): true
      case .list(let elements):
        elements.contains { if case .atom(.exportAll) = $0.kind { true } else { false } }
      default: false
      }
    }
  }
}

extension ParsedModule {
  /// The modules that `-compile({parse_transform, Module})` names, in order.
  public var parseTransforms: [String] {
    forms.flatMap { form -> [String] in
      guard case .compile(let options) = form.kind else { return [] }
      if case .list(let elements) = options.kind { return elements.compactMap(transform) }
      return transform(options).map { [$0] } ?? []
    }
  }

  private func transform(_ option: Expr) -> String? {
    guard case .tuple(let parts) = option.kind, parts.count == 2,
      case .atom(let key) = parts[0].kind, names[key] == "parse_transform",
      case .atom(let module) = parts[1].kind
    else { return nil }
    return names[module]
  }
}

extension ParsedModule {
  /// Whether forms say of what is there that nobody has written it: no use to warn of.
  public func isGenerated(_ span: Span) -> Bool {
    span.start == span.end && Int(span.file) < files.count && files[Int(span.file)].hasPlacesOnly
  }
}
