/// What attributes declare, and the functions there are.
extension ModuleLinter {
  func collectDeclarations() {
    var firstFunction: Span?
    for form in module.forms {
      switch form.kind {
      case .function(let function):
        firstFunction = firstFunction ?? form.span
        define(function)
      case .export(let references):
        reportLate("export", form.span, firstFunction)
        for reference in references where firstFunction == nil { export(reference, form.span) }
      case .import(let from, let references):
        reportLate("import", form.span, firstFunction)
        for reference in references { declareImport(reference, from, form.span) }
      case .compile(let value): compileOptions.add(value, names)
      case .record(let record): define(record, form.span)
      case .type(let type): define(type, form.span)
      case .attribute(let name, _) where names.text(of: name) != "dialyzer":
        reportLate(names.quoted(name), form.span, firstFunction)
      case .behaviour(_, let attribute):
        reportLate(names.quoted(attribute), form.span, firstFunction)
      default: break
      }
    }
    // After the functions: those that the module defines itself are no natives of Alder's.
    for reference in module.nifs
    where defined[reference.id] == nil && isExported(reference.id) && isNative(reference.id) {
      defined[reference.id] = reference.span
    }
    for (name, arity) in options.exports {
      if let name = names.find(name) { exported.insert(FunctionID(name: name, arity: arity)) }
    }
  }

  private func isExported(_ function: FunctionID) -> Bool {
    exportsAll || exported.contains(function)
      || module.exports.contains { $0.id == function }
  }

  var exportsAll: Bool { options.exportsAll || compileOptions.contains("export_all") }

  private func reportLate(_ name: String, _ span: Span, _ function: Span?) {
    guard let function else { return }
    error(
      "attribute \(name) after function definitions", at: attributeName(span),
      notes: [.init("the first function", at: function)])
  }

  private func define(_ function: FunctionDefinition) {
    if function.id == Self.recordInfo {
      error("function record_info/2 already defined", at: function.nameSpan)
    } else if let old = defined[function.id] {
      error(
        "function \(show(function.id)) already defined", at: function.nameSpan,
        notes: [.init("the definition before it", at: old)])
    } else {
      defined[function.id] = function.nameSpan
    }
    if imported[function.id] != nil {
      error("defining imported function \(show(function.id))", at: function.nameSpan)
    }
  }

  private func export(_ reference: FunctionReference, _ form: Span) {
    if !exported.insert(reference.id).inserted {
      warn(
        "function \(show(reference.id)) already exported", at: attributeName(form),
        notes: [.init("exported again here", at: reference.span)])
    }
  }

  private func declareImport(_ reference: FunctionReference, _ from: Name, _ form: Span) {
    if let other = imported[reference.id], other != from {
      error(
        "function \(show(reference.id)) already imported from \(names.quoted(other))",
        at: attributeName(form), notes: [.init("imported again here", at: reference.span)])
    }
    imported[reference.id] = from
    let id = reference.id
    if AutoImported.contains(id.name, id.arity), from != .erlang,
      !compileOptions.lists(id, under: "no_auto_import"),
      !compileOptions.contains("no_auto_import"), !AutoImported.isRecent(id.name, id.arity)
    {
      error(
        "import directive overrides pre R14 auto-imported BIF \(show(id))",
        at: attributeName(form),
        notes: [
          .init(
            "use \"-compile({no_auto_import,[\(show(id))]}).\" to resolve name clash")
        ])
    }
  }

  private func define(_ record: RecordDefinition, _ form: Span) {
    if records[record.name] != nil {
      error("record \(names.quoted(record.name)) already defined", at: attributeName(form))
      return
    }
    records[record.name] = record
    var seen: Set<Name> = []
    for field in record.fields where !seen.insert(field.name).inserted {
      error(
        "field \(names.quoted(field.name)) already defined in record \(names.quoted(record.name))",
        at: field.nameSpan)
    }
  }

  func checkExports() {
    if let span = compileOptions.exportAllSpan, !compileOptions.contains("nowarn_export_all") {
      warn("export_all flag enabled - all functions will be exported", at: span)
    }
    for form in module.forms {
      switch form.kind {
      case .export(let references): checkDefined(references, form.span)
      case .onLoad(let reference): checkOnLoad(reference, form.span)
      default: break
      }
    }
  }

  private func checkOnLoad(_ reference: FunctionReference, _ form: Span) {
    if let first = module.onLoad, reference.id != first {
      error("more than one on_load attribute", at: attributeName(form))
    } else if reference.arity != 0 {
      error(
        "function \(show(reference.id)) has wrong arity (must be 0)", at: attributeName(form),
        notes: [.init("named here", at: reference.span)])
    } else {
      checkDefined([reference], form)
    }
    exported.insert(reference.id)
  }

  func checkDefined(_ references: [FunctionReference], _ form: Span) {
    var reported: Set<FunctionID> = []
    for reference in references
    where !isKnown(reference.id) && reported.insert(reference.id).inserted {
      error(
        "function \(show(reference.id)) undefined", at: attributeName(form),
        notes: [.init("named here", at: reference.span)] + suggestion(for: reference.id))
    }
  }

  /// Whether a function is defined, or would be if it had no syntax error.
  func isKnown(_ function: FunctionID) -> Bool {
    defined[function] != nil || isBroken(function) || isGenerated(function)
  }

  private func isBroken(_ function: FunctionID) -> Bool {
    guard !module.brokenFunctions.isEmpty else { return false }
    return module.brokenFunctions.contains(function)
      || module.brokenFunctions.contains(FunctionID(name: function.name, arity: -1))
  }

  /// Functions that every module has, or every behaviour.
  func isGenerated(_ function: FunctionID) -> Bool {
    function.name == .moduleInfo && function.arity <= 1
      || function.name == .behaviourInfo && function.arity == 1 && !module.callbacks.isEmpty
  }

  /// A note that names the function which was probably meant.
  func suggestion(for function: FunctionID) -> [Diagnostic.Note] {
    let sameName = defined.keys.filter { $0.name == function.name }.map(\.arity).sorted()
    if !sameName.isEmpty {
      let list = sameName.map { "\(names.quoted(function.name))/\($0)" }
      return [.init("did you mean \(list.joined(separator: " or "))?")]
    }
    var candidates: [String: FunctionID] = [:]
    for id in defined.keys where id.arity == function.arity {
      candidates[names.text(of: id.name)] = id
    }
    for (name, arity) in AutoImported.functions where arity == function.arity {
      if let id = names.find(name).map({ FunctionID(name: $0, arity: arity) }) {
        candidates[name] = candidates[name] ?? id
      }
    }
    let closest = Spelling.closest(to: names.text(of: function.name), among: candidates.keys)
    return closest.flatMap { candidates[$0] }.map { [.init("did you mean \(show($0))?")] } ?? []
  }
}
