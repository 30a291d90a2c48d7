/// Attributes that name functions: that these exist.
extension ModuleLinter {
  func checkAttributes() {
    for form in module.forms {
      let at = attributeName(form.span)
      switch form.kind {
      case .compile(let options): checkCompile(options, at)
      case .optionalCallbacks(let callbacks):
        for callback in callbacks where !module.callbacks.contains(callback.id) {
          error("callback \(show(callback.id)) is undefined", at: at)
        }
      case .nifs(let natives): warnOfNatives(natives, at)
      case .attribute(let name, let value): check(names.text(of: name), value, at)
      default: break
      }
    }
  }

  private func check(_ attribute: String, _ value: Expr, _ at: Span) {
    switch attribute {
    case "deprecated": checkDeprecated(value, at)
    case "removed": checkRemoved(value, at)
    case "dialyzer": checkDialyzer(value, at)
    default: break
    }
  }

  private func elements(_ value: Expr) -> [Expr] {
    if case .list(let elements) = value.kind { elements } else { [value] }
  }

  // MARK: -compile

  private func checkCompile(_ options: Expr, _ at: Span) {
    for option in elements(options) {
      guard case .tuple(let parts) = option.kind, parts.count == 2,
        case .atom(let name) = parts[0].kind
      else { continue }
      for function in elements(parts[1]).compactMap(functionID) where !isKnown(function) {
        switch names.text(of: name) {
        case "inline": error("inlined function \(show(function)) undefined", at: at)
        case "nowarn_unused_function", "nowarn_bif_clash":
          error("function \(show(function)) undefined", at: at)
        default: break
        }
      }
    }
  }

  /// `name/arity` or `{name, arity}`
  private func functionID(_ expression: Expr) -> FunctionID? {
    let parts: [Expr]
    switch expression.kind {
    case .infix(.divide, let name, let arity, _): parts = [name, arity]
    case .tuple(let elements) where elements.count == 2: parts = elements
    default: return nil
    }
    guard case .atom(let name) = parts[0].kind, case .integer(let arity) = parts[1].kind else {
      return nil
    }
    return FunctionID(name: name, arity: arity)
  }

  // MARK: -nifs

  /// Whether the function of this module is there without Erlang code.
  func isNative(_ id: FunctionID) -> Bool {
    guard let isNative = options.isNative else { return true }
    return isNative(module.name.map { names.text(of: $0) } ?? "", names.text(of: id.name), id.arity)
  }

  private func warnOfNatives(_ natives: [FunctionReference], _ at: Span) {
    for id in natives.map(\.id) where !module.functions.contains(where: { $0.id == id }) {
      if !isNative(id) { error("nif \(show(id)) undefined", at: at) }
    }
    let own = natives.filter { native in module.functions.contains { $0.id == native.id } }
    guard !own.isEmpty, !callsLoadNif else { return }
    warn("nifs defined, but no call to erlang:load_nif/2", at: at)
  }

  private var callsLoadNif: Bool {
    names.find("load_nif") != nil
  }

  // MARK: -deprecated, -removed

  private enum Named {
    case function(FunctionID)
    case several
  }

  /// `module`, `{Name, Arity}`, `{Name, '_'}`, each maybe with a text; nil for anything else.
  private func named(_ value: Expr) -> Named? {
    switch value.kind {
    case .atom(let name): return names.text(of: name) == "module" ? .several : nil
    case .infix(.divide, _, _, _): return functionID(value).map(Named.function)
    case .tuple(let parts) where 2...3 ~= parts.count:
      guard case .atom(let name) = parts[0].kind else { return nil }
      if parts.count == 3 {
        switch parts[2].kind {
        case .atom, .string, .list: break
        default: return nil
        }
      }
      switch parts[1].kind {
      case .integer(let arity): return .function(FunctionID(name: name, arity: arity))
      case .atom(let any) where names.text(of: any) == "_": return .several
      default: return nil
      }
    default: return nil
    }
  }

  private func checkDeprecated(_ value: Expr, _ at: Span) {
    for element in elements(value) {
      switch named(element) {
      case .function(let id) where !(isKnown(id) && (exportsAll || exported.contains(id))):
        error("deprecated function \(show(id)) undefined or not exported", at: at)
      case nil: badlyFormed("deprecated", element, at)
      default: break
      }
    }
  }

  private func checkRemoved(_ value: Expr, _ at: Span) {
    for element in elements(value) {
      switch named(element) {
      case .function(let id) where isKnown(id) && (exportsAll || exported.contains(id)):
        error("removed function \(show(id)) is still exported", at: at)
      case nil: badlyFormed("removed", element, at)
      default: break
      }
    }
  }

  private func badlyFormed(_ attribute: String, _ value: Expr, _ at: Span) {
    let file = module.files[Int(value.span.file)]
    error("badly formed \(attribute) attribute \(file.text(of: value.span))", at: at)
  }

  // MARK: -dialyzer

  private func checkDialyzer(_ value: Expr, _ at: Span) {
    for element in elements(value) {
      if case .tuple(let parts) = element.kind, parts.count == 2 {
        checkDialyzerOptions(parts[0], at)
        for function in elements(parts[1]).compactMap(functionID) where !isKnown(function) {
          error("function \(show(function)) undefined", at: at)
        }
      } else {
        checkDialyzerOptions(element, at)
      }
    }
  }

  private func checkDialyzerOptions(_ value: Expr, _ at: Span) {
    for element in elements(value) {
      guard case .atom(let name) = element.kind else { continue }
      if !Self.dialyzerOptions.contains(names.text(of: name)) {
        error("unknown dialyzer warning option: \(names.quoted(name))", at: at)
      }
    }
  }

  private static let dialyzerOptions: Set = [
    "no_return", "no_unused", "no_unused_funs", "no_improper_lists", "no_fun_app", "no_match",
    "no_opaque", "no_opaque_union", "no_fail_call", "no_contracts", "no_unknown", "no_behaviours",
    "no_undefined_callbacks", "no_missing_calls", "no_extra_return", "no_missing_return",
    "no_underspecs", "no_invalid_contracts", "unmatched_returns", "error_handling",
    "race_conditions", "specdiffs", "overspecs", "underspecs", "overlapping_contract",
    "extra_return", "missing_return", "unknown", "nowarn_function",
  ]
}
