/// What is defined and never used.
extension ModuleLinter {
  func checkUnused() {
    // A function that could not be parsed may use anything.
    guard options.warns, module.brokenFunctions.isEmpty else { return }
    reportUnusedFunctions()
    let usedTypes = reachableTypes
    for form in module.forms where form.span.file == 0 {
      switch form.kind {
      case .record(let record):
        if !usedRecords.contains(record.name), !compileOptions.contains("nowarn_unused_record") {
          warn("record \(names.quoted(record.name)) is unused", at: attributeName(form.span))
        }
      case .type(let type):
        warnOfOpaque(type, attributeName(form.span))
        if !usedTypes.contains(type.id), types[type.id] == attributeName(form.span),
          !compileOptions.contains("nowarn_unused_type")
        {
          warn("type \(showType(type.id)) is unused", at: attributeName(form.span))
        }
      default: break
      }
    }
  }

  private func reportUnusedFunctions() {
    if exportsAll || compileOptions.contains("nowarn_unused_function") { return }
    var reached = exported
    var pending = Array(exported)
    while let function = pending.popLast() {
      for callee in calls[function] ?? [] where reached.insert(callee).inserted {
        pending.append(callee)
      }
    }
    for case .function(let function) in module.forms.map(\.kind)
    where !reached.contains(function.id) && function.id != Self.recordInfo
      && !compileOptions.lists(function.id, under: "nowarn_unused_function")
    {
      warn("function \(show(function.id)) is unused", at: function.nameSpan)
    }
  }

  func showType(_ type: FunctionID) -> String {
    let arguments = Array(repeating: "_", count: type.arity).joined(separator: ",")
    return "\(names.quoted(type.name))(\(arguments))"
  }
}
