/// Types and specifications: that the types they name exist, and their variables make sense.
extension ModuleLinter {
  func define(_ type: TypeDefinition, _ form: Span) {
    if types[type.id] != nil {
      error("type \(showType(type.id)) already defined", at: attributeName(form))
    } else if BuiltinTypes.contains(type.id), BuiltinTypes.isReserved(type.id) {
      error(
        "type \(showType(type.id)) is a builtin type; it cannot be redefined",
        at: attributeName(form))
    } else {
      types[type.id] = attributeName(form)
    }
  }

  func checkTypes() {
    var specified: [FunctionID: Span] = [:]
    for form in module.forms {
      switch form.kind {
      case .type(let type): check(type)
      case .spec(let spec): check(spec, attributeName(form.span), &specified)
      case .record(let record):
        for field in record.fields {
          if let type = field.type { checkNames(in: type) }
        }
      case .exportType(let references):
        for reference in references {
          usedTypes.insert(reference.id)
          exportedTypes.insert(reference.id)
          if types[reference.id] == nil, !isBroken(reference.id),
            !BuiltinTypes.contains(reference.id)
          {
            error(
              "type \(showType(reference.id)) undefined", at: attributeName(form.span),
              notes: [.init("named here", at: reference.span)])
          }
        }
      default: break
      }
    }
  }

  private func isBroken(_ type: FunctionID) -> Bool {
    module.brokenDeclarations.contains(type.name)
  }

  private func check(_ type: TypeDefinition) {
    var uses: [Name: (count: Int, span: Span)] = [:]
    for parameter in type.parameters {
      if case .variable(let name) = parameter.kind {
        uses[name] = (1, parameter.span)
      } else if case .wildcard = parameter.kind {
      } else {
        error("bad type variable", at: parameter.span)
      }
    }
    checkNames(in: type.body, definition: type.id)
    countVariables(in: type.body, &uses)
    reportSingletons(uses)
  }

  private func check(_ spec: SpecDefinition, _ place: Span, _ specified: inout [FunctionID: Span]) {
    if !spec.isCallback {
      if let other = spec.module, other != module.name {
        error(
          "spec for function \(names.quoted(other)):\(show(spec.id)) from other module", at: place)
        return
      }
      if !isKnown(spec.id) {
        error("spec for undefined function \(show(spec.id))", at: place)
      }
      if specified[spec.id] != nil {
        error("spec for \(show(spec.id)) already defined", at: place)
      }
      specified[spec.id] = spec.nameSpan
    }
    for signature in spec.signatures {
      var uses: [Name: (count: Int, span: Span)] = [:]
      for type in signature.parameters + [signature.result] + signature.constraints.map(\.type) {
        checkNames(in: type)
        countVariables(in: type, &uses)
      }
      for constraint in signature.constraints {
        uses[constraint.variable, default: (0, constraint.variableSpan)].count += 1
      }
      reportSingletons(uses)
    }
  }

  private func reportSingletons(_ uses: [Name: (count: Int, span: Span)]) {
    for (name, use) in uses where use.count == 1 {
      let text = names.text(of: name)
      if text.utf8.first != UInt8(ascii: "_") {
        error("type variable '\(text)' is only used once (is unbound)", at: use.span)
      }
    }
  }

  private func countVariables(
    in type: TypeExpr, _ uses: inout [Name: (count: Int, span: Span)]
  ) {
    if case .variable(let name) = type.kind { uses[name, default: (0, type.span)].count += 1 }
    for child in type.children { countVariables(in: child, &uses) }
  }

  /// Reports named types that do not exist, and notes which are used.
  private func checkNames(in type: TypeExpr, definition: FunctionID? = nil) {
    switch type.kind {
    case .named(let name, let arguments):
      let id = FunctionID(name: name, arity: arguments.count)
      if types[id] != nil {
        if let definition {
          typesUsedByTypes[definition, default: []].insert(id)
        } else {
          usedTypes.insert(id)
        }
      } else if !BuiltinTypes.contains(id), !isBroken(id) {
        error("type \(showType(id)) undefined", at: type.span)
      }
    case .remote(let module, let name, let arguments) where module == self.module.name:
      usedTypes.insert(FunctionID(name: name, arity: arguments.count))
    case .record(let name, _):
      _ = record(named: name, at: type.span)
    default: break
    }
    for child in type.children { checkNames(in: child, definition: definition) }
  }

  /// Types that exported types, specifications and records need, directly or not.
  var reachableTypes: Set<FunctionID> {
    var reached = usedTypes
    var pending = Array(usedTypes)
    while let type = pending.popLast() {
      for used in typesUsedByTypes[type] ?? [] where reached.insert(used).inserted {
        pending.append(used)
      }
    }
    return reached
  }

  /// An opaque type that nobody else can name, or that hides nothing.
  func warnOfOpaque(_ type: TypeDefinition, _ at: Span) {
    guard type.kind == .opaque else { return }
    if !exportedTypes.contains(type.id) {
      warn("opaque type \(showType(type.id)) is not exported", at: at)
    }
    if case .named(let name, let arguments) = type.body.kind, arguments.isEmpty,
      name == .term || name == .any
    {
      warn(
        "opaque type \(showType(type.id)) is underspecified and therefore meaningless", at: at)
    }
  }
}
