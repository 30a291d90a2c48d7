import AlderSyntax

extension FunctionLowering {
  /// `#name{...}`: a tuple, whose elements are evaluated in the order of the definition.
  func record(
    _ name: Name, _ fields: [RecordField], _ operations: inout [Operation]
  ) -> Value {
    let layout = module.record(name)
    let given = layout.arranged(fields)
    let missing = Expr(.atom(.undefined), Span(start: 0, end: 0, file: 0))
    let elements = layout.fields.indices.map { index in
      given[index] ?? layout.fields[index].defaultValue ?? missing
    }
    return tuple([.literal(layout.shape.tag)] + values(of: elements, &operations))
  }

  /// `Record#name{...}`: the new values are evaluated before the record, as in OTP.
  func recordUpdate(
    _ record: Expr, _ name: Name, _ fields: [RecordField], _ location: SourceLocation,
    _ operations: inout [Operation]
  ) -> Value {
    let layout = module.record(name)
    let values = self.values(of: fields.map(\.value) + [record], &operations)
    let updates = fields.indices.map { index in
      // The linter refuses `_` here.
      (index: layout.index(of: fields[index].name!), value: values[index])
    }
    return .recordUpdate(values[fields.count], layout.shape, updates, location)
  }

  func recordAccess(
    _ record: Expr, _ name: Name, _ field: Name, _ location: SourceLocation,
    _ operations: inout [Operation]
  ) -> Value {
    let layout = module.record(name)
    let value = value(of: record, &operations)
    return .recordAccess(value, layout.shape, index: layout.index(of: field), location)
  }

  func recordPattern(
    _ name: Name, _ fields: [RecordField], _ part: (Expr) -> MatchPattern
  ) -> MatchPattern {
    let layout = module.record(name)
    let parts = layout.arranged(fields).map { $0.map(part) ?? .any }
    return .tuple([.literal(layout.shape.tag)] + parts)
  }

  /// What looks like a call and is about a record's definition.
  func recordCall(_ call: Expr, _ operations: inout [Operation]) -> Value? {
    if let (operand, shape) = shapeTested(call) {
      return shapeTest(value(of: operand, &operations), shape, location(call.span))
    }
    guard case .localCall(.recordInfo, let arguments) = call.kind, arguments.count == 2 else {
      return nil
    }
    return recordInformation(arguments)
  }

  /// `record_info(fields, name)` and `record_info(size, name)`, which are no calls.
  private func recordInformation(_ arguments: [Expr]) -> Value {
    guard case .atom(let item) = arguments[0].kind, case .atom(let name) = arguments[1].kind else {
      preconditionFailure("record_info of no atoms: refused when the module was loaded")
    }
    let layout = module.record(name)
    if module.text(item) == "size" { return .literal(Term(small: layout.shape.size)) }
    return .literal(module.keep(process.list(layout.fields.map { module.atom($0.name) })))
  }

  /// The shape that `is_record(Term, name)` or `is_record(Term, tag, Size)` asks for, if it is
  /// known beforehand.
  func shapeTested(_ expression: Expr) -> (operand: Expr, shape: RecordShape)? {
    let arguments: [Expr]
    switch expression.kind {
    case .localCall(.isRecord, let given)
    where module.function(FunctionID(name: .isRecord, arity: given.count)) == nil:
      arguments = given
    case .remoteCall(let owner, let function, let given):
      guard case .atom(.erlang) = owner.kind, case .atom(.isRecord) = function.kind else {
        return nil
      }
      arguments = given
    default: return nil
    }
    guard arguments.count >= 2, case .atom(let name) = arguments[1].kind else { return nil }
    if arguments.count == 2 {
      return module.definedRecord(name).map { (arguments[0], $0.shape) }
    }
    guard arguments.count == 3, case .integer(let size) = arguments[2].kind,
      1..<1 << 24 ~= size
    else { return nil }
    return (arguments[0], RecordShape(tag: module.atom(name), size: size))
  }

  /// Such a call as a value.
  func shapeTest(_ operand: Value, _ shape: RecordShape, _ location: SourceLocation) -> Value {
    let native = module.native(Atom.erlang, Term(atom: "is_record"), 3)!
    return .native(
      native, [operand, .literal(shape.tag), .literal(Term(small: shape.size))], location)
  }
}
