/// That a module has what its behaviours ask for.
extension ModuleLinter {
  func checkBehaviours() {
    reportBehaviourInfo()
    guard options.warns, let find = options.behaviour else { return }
    var askedBy: [FunctionID: (behaviour: Name, span: Span)] = [:]
    for form in module.forms {
      guard case .behaviour(let name, _) = form.kind else { continue }
      let text = names.text(of: name)
      guard let behaviour = find(text) else {
        warn("behaviour \(names.quoted(name)) undefined", at: attributeName(form.span))
        continue
      }
      warnOfConflicts(behaviour, name, form.span, &askedBy)
      let missing = behaviour.callbacks.filter { callback in
        !behaviour.optionalCallbacks.contains { $0 == callback } && !isExported(callback)
      }
      for callback in missing.map({ "\(quoted($0.name))/\($0.arity)" }).sorted() {
        warn(
          "undefined callback function \(callback) (behaviour '\(text)')",
          at: attributeName(form.span))
      }
    }
  }

  private func warnOfConflicts(
    _ behaviour: Behaviour, _ name: Name, _ form: Span,
    _ askedBy: inout [FunctionID: (behaviour: Name, span: Span)]
  ) {
    for callback in behaviour.callbacks {
      guard let function = names.find(callback.name) else { continue }
      let id = FunctionID(name: function, arity: callback.arity)
      guard let other = askedBy[id], other.behaviour != name else {
        askedBy[id] = (name, attributeName(form))
        continue
      }
      let place = module.position(of: other.span)
      warn(
        "conflicting behaviours - callback \(show(id)) required by both "
          + "'\(names.text(of: name))' and '\(names.text(of: other.behaviour))' "
          + "(line \(place.line), column \(place.column))", at: attributeName(form))
    }
  }

  /// A name that need not occur in the module.
  private func quoted(_ text: String) -> String {
    var table = names
    let name = table.intern(text)
    return table.quoted(name)
  }

  private func isExported(_ function: (name: String, arity: Int)) -> Bool {
    guard let name = names.find(function.name) else { return false }
    let id = FunctionID(name: name, arity: function.arity)
    return isKnown(id) && (exportsAll || exported.contains(id))
  }

  /// Callbacks and a function that tells them exclude each other.
  private func reportBehaviourInfo() {
    guard defined[FunctionID(name: .behaviourInfo, arity: 1)] != nil else { return }
    for form in module.forms {
      guard case .spec(let spec) = form.kind, spec.isCallback else { continue }
      error(
        "cannot define callback attibute for \(show(spec.id)) when behaviour_info is defined",
        at: attributeName(form.span))
    }
  }
}
