extension ModuleLinter {
  func checkCall(_ name: Name, _ arguments: [Expr], _ span: Span) {
    if !arguments.isEmpty { checkOperands(arguments) }
    let id = FunctionID(name: name, arity: arguments.count)
    guard checksCalls else {
      if id == Self.recordInfo { return checkRecordInfo(arguments, span) }
      return checkRecordTest(name, arguments)
    }
    if imported[id] != nil { return }
    if id == Self.recordInfo { return checkRecordInfo(arguments, span) }
    if defined[id] != nil {
      noteCall(id)
      if AutoImported.contains(name, id.arity) { checkClash(id, span) }
      return
    }
    if AutoImported.contains(name, id.arity), !isNotImported(id) {
      if options.warns {
        warnDeprecated(.erlang, name, id.arity, span)
        warnIfFailing(.erlang, name, arguments, span)
      }
      return checkRecordTest(name, arguments)
    }
    if isKnown(id) { return }
    let end = span.start + UInt32(names.quoted(name).utf8.count)
    error(
      "function \(show(id)) undefined",
      at: Span(start: span.start, end: min(end, span.end), file: span.file),
      notes: suggestion(for: id))
  }

  private func isNotImported(_ function: FunctionID) -> Bool {
    compileOptions.contains("no_auto_import")
      || compileOptions.lists(function, under: "no_auto_import")
  }

  private func noteCall(_ callee: FunctionID) {
    if let currentFunction {
      calls[currentFunction, default: []].insert(callee)
    } else {
      // From a record's default: used wherever the record is.
      exported.insert(callee)
    }
  }

  /// A function of the module with the name of an auto-imported one is called without saying which
  /// is meant.
  private func checkClash(_ function: FunctionID, _ span: Span) {
    if isNotImported(function) { return }
    let text = show(function)
    let note = Diagnostic.Note(
      "use erlang:\(text) or \"-compile({no_auto_import,[\(text)]}).\" to resolve name clash")
    if AutoImported.isRecent(function.name, function.arity) {
      warn("ambiguous call of overridden auto-imported BIF \(text)", at: span, notes: [note])
    } else {
      error(
        "ambiguous call of overridden pre R14 auto-imported BIF \(text)", at: span, notes: [note])
    }
  }

  func checkRemoteCall(_ module: Expr, _ function: Expr, _ arguments: [Expr], _ span: Span) {
    checkOperands([module, function] + arguments)
    guard case .atom(let moduleName) = module.kind, case .atom(let name) = function.kind else {
      return
    }
    if moduleName == .erlang { checkRecordTest(name, arguments) }
    if moduleName == self.module.name {
      noteCall(FunctionID(name: name, arity: arguments.count))
    }
    if options.warns {
      checkFormat(moduleName, name, arguments)
      warnDeprecated(moduleName, name, arguments.count, span)
      warnIfFailing(moduleName, name, arguments, span)
    }
  }

  private func warnDeprecated(_ module: Name, _ name: Name, _ arity: Int, _ span: Span) {
    let function = FunctionID(name: name, arity: arity)
    guard
      let warning = Deprecations.warning(names.text(of: module), names.text(of: name), arity),
      !compileOptions.contains(warning.silencedBy),
      !compileOptions.lists(function, of: module, under: warning.silencedBy)
    else { return }
    warn(warning.text, at: span)
  }

  func checkReference(_ reference: FunctionReference, _ span: Span) {
    guard checksCalls else { return }
    let id = reference.id
    if id == Self.recordInfo { return error("illegal record info", at: span) }
    if defined[id] != nil { return noteCall(id) }
    if isKnown(id) { return }
    if AutoImported.contains(id.name, id.arity), !isNotImported(id) { return }
    error("function \(show(id)) undefined", at: span, notes: suggestion(for: id))
  }

  /// `is_record(Term, name)` names a record, which must exist.
  func checkRecordTest(_ name: Name, _ arguments: [Expr]) {
    guard checksCalls || checksRecordTests, name == .isRecord, arguments.count == 2,
      case .atom(let record) = arguments[1].kind
    else { return }
    _ = self.record(named: record, at: arguments[1].span)
  }

  static let recordInfo = FunctionID(name: .recordInfo, arity: 2)

  private func checkRecordInfo(_ arguments: [Expr], _ span: Span) {
    guard case .atom(let what) = arguments[0].kind, case .atom(let name) = arguments[1].kind else {
      return error("illegal record info", at: span)
    }
    guard what == .size || names.text(of: what) == "fields" else {
      return error("illegal record info", at: arguments[0].span)
    }
    _ = record(named: name, at: span)
  }
}
