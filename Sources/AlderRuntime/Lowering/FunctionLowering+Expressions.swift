import AlderSyntax

extension FunctionLowering {
  /// The value of an expression; what has to run first is appended to `operations`.
  func value(of expression: Expr, _ operations: inout [Operation]) -> Value {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string:
      return .literal(module.literal(expression))
    case .variable(let name):
      return variable(name)
    case .tuple(let elements):
      return tuple(values(of: elements, &operations))
    case .list(let elements):
      return list(elements, tail: nil, &operations)
    case .listWithTail(let elements, let tail):
      return list(elements, tail: tail, &operations)
    case .map(let fields):
      return map(fields, &operations)
    case .mapUpdate(let map, let fields):
      return mapUpdate(map, fields, location(expression.span), &operations)
    case .record(let name, let fields):
      return record(name, fields, &operations)
    case .recordUpdate(let record, let name, let fields):
      return recordUpdate(record, name, fields, location(expression.span), &operations)
    case .recordAccess(let record, let name, let field, _):
      return recordAccess(record, name, field, location(expression.span), &operations)
    case .recordIndex(let name, let field, _):
      return .literal(Term(small: module.record(name).index(of: field)))
    case .binary(let segments):
      return binary(segments, expression.span, &operations)
    case .unary(let operation, let operand):
      return unary(operation, value(of: operand, &operations), location(expression.span))
    case .infix(let operation, let left, let right, let at):
      let operands = values(of: [left, right], &operations)
      return .infix(operation, operands[0], operands[1], location(at))
    case .send(let receiver, let message, let at):
      let operands = values(of: [receiver, message], &operations)
      return .native(module.native(Atom.erlang, Term(atom: "send"), 2)!, operands, location(at))
    case .funReference(let reference):
      return funReference(reference, location(expression.span), &operations)
    case .remoteFunReference(let module, let function, let arity):
      return remoteFunReference(module, function, arity, location(expression.span), &operations)
    case .fun(let clauses):
      return closure(clauses, name: nil, span: expression.span, &operations)
    case .namedFun(let name, let clauses):
      return closure(clauses, name: name, span: expression.span, &operations)
    case .localCall(let name, let arguments):
      return localCallValue(name, arguments, expression, &operations)
    case .remoteCall(let module, let function, let arguments):
      return remoteCallValue(module, function, arguments, expression, &operations)
    case .match(let pattern, let right, _):
      return match(pattern, right, expression.span, &operations)
    case .andalso(let left, let right, let at):
      return shortCircuit(left, right, isAnd: true, at, &operations)
        ?? viaSlot(expression, &operations)
    case .orelse(let left, let right, let at):
      return shortCircuit(left, right, isAnd: false, at, &operations)
        ?? viaSlot(expression, &operations)
    case .block(let body):
      guard body.count == 1 else { return viaSlot(expression, &operations) }
      return value(of: body[0], &operations)
    case .listComprehension(let template, let qualifiers):
      return comprehension(.list(template), qualifiers, span: expression.span, &operations)
    case .binaryComprehension(let template, let qualifiers):
      return comprehension(.binary(template), qualifiers, span: expression.span, &operations)
    case .mapComprehension(let key, let value, let qualifiers):
      return comprehension(
        .map(key: key, value: value), qualifiers, span: expression.span, &operations)
    default:
      return viaSlot(expression, &operations)
    }
  }

  /// `andalso` or `orelse` as a value, where the right side is surely one.
  private func shortCircuit(
    _ left: Expr, _ right: Expr, isAnd: Bool, _ at: Span, _ operations: inout [Operation]
  ) -> Value? {
    guard isValueOnly(right) else { return nil }
    let left = value(of: left, &operations)
    let right = value(of: right, &operations)
    return .shortCircuit(isAnd: isAnd, left, right, location(at))
  }

  private func viaSlot(_ expression: Expr, _ operations: inout [Operation]) -> Value {
    let slot = newSlot()
    lower(expression, to: .slot(slot), &operations)
    return .slot(slot)
  }

  /// The values of expressions that are evaluated from left to right.
  ///
  /// A value that was computed from state (anything but slots and literals) must be stored before
  /// the operations of a later one run; in slots that those do not use, not even for a while.
  func values(of expressions: [Expr], _ operations: inout [Operation]) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(expressions.count)
    var firstUnstored = 0
    for expression in expressions {
      let start = operations.count
      let value = value(of: expression, &operations)
      if operations.count > start, firstUnstored < values.count {
        var stores: [Operation] = []
        for index in firstUnstored..<values.count where !values[index].isStable {
          let slot = untouchedSlot()
          stores.append(.assign(slot, values[index]))
          values[index] = .slot(slot)
        }
        operations.insert(contentsOf: stores, at: start)
        firstUnstored = values.count
      }
      values.append(value)
    }
    return values
  }

  /// Lowers an expression whose value goes to `destination`.
  func lower(_ expression: Expr, to destination: Destination, _ operations: inout [Operation]) {
    switch expression.kind {
    case .localCall(let name, let arguments):
      lowerLocalCall(name, arguments, expression, to: destination, &operations)
    case .remoteCall(let module, let function, let arguments):
      lowerRemoteCall(module, function, arguments, expression, to: destination, &operations)
    case .call(let fun, let arguments):
      lowerFunCall(fun, arguments, expression, to: destination, &operations)
    case .block(let body):
      lowerBody(body, to: destination, &operations)
    case .case(let scrutinee, let clauses):
      lowerCase(scrutinee, clauses, expression, to: destination, &operations)
    case .if(let clauses):
      let lowered = self.clauses(clauses, on: [], to: destination)
      operations.append(.select([], lowered, .ifClause(location(expression.span))))
    case .receive(let clauses, let timeout):
      lowerReceive(clauses, timeout, expression, to: destination, &operations)
    case .try(let attempt):
      lowerTry(attempt, expression, to: destination, &operations)
    case .catch(let body):
      lowerCatch(body, to: destination, &operations)
    case .andalso(let left, let right, let at):
      lowerShortCircuit(left, right, isAnd: true, at, to: destination, &operations)
    case .orelse(let left, let right, let at):
      lowerShortCircuit(left, right, isAnd: false, at, to: destination, &operations)
    case .match(let pattern, let right, _):
      lowerMatch(pattern, right, expression.span, to: destination, &operations)
    case .maybe(let body, let clauses):
      lowerMaybe(body, clauses, expression, to: destination, &operations)
    case .wildcard, .maybeMatch:
      preconditionFailure("no expression: refused when the module was loaded")
    default:
      deliver(value(of: expression, &operations), to: destination, &operations)
    }
  }
}

// MARK: Variables and construction

extension FunctionLowering {
  private func variable(_ name: Name) -> Value {
    if let slot = slot(of: name) { return .slot(slot) }
    precondition(name == ownName, "variable \(module.text(name)) is not bound")
    return ownClosure
  }

  func tuple(_ values: [Value]) -> Value {
    let literals = values.compactMap(\.literal)
    guard literals.count == values.count else { return .tuple(values) }
    return .literal(module.keep(process.tuple(literals)))
  }

  private func list(_ elements: [Expr], tail: Expr?, _ operations: inout [Operation]) -> Value {
    // A long list of constants is one literal, and must not become a deep expression.
    let values = self.values(of: tail.map { elements + [$0] } ?? elements, &operations)
    var result = tail == nil ? Value.literal(.empty) : values[values.count - 1]
    var index = elements.count
    var constants: [Term] = []
    if var constant = result.literal {
      while index > 0, let head = values[index - 1].literal {
        constant = process.cons(head, constant)
        constants.append(head)
        index -= 1
      }
      if !constants.isEmpty { result = .literal(module.keep(constant)) }
    }
    while index > 0 {
      index -= 1
      result = .cons(values[index], result)
    }
    return result
  }

  private func map(_ fields: [MapField], _ operations: inout [Operation]) -> Value {
    let values = self.values(of: fields.flatMap { [$0.key, $0.value] }, &operations)
    let pairs = stride(from: 0, to: values.count, by: 2).map { (values[$0], values[$0 + 1]) }
    let literals = pairs.compactMap { key, value in
      key.literal.flatMap { key in value.literal.map { (key, $0) } }
    }
    guard literals.count == pairs.count else { return .map(pairs) }
    let map = literals.reduce(process.emptyMap) { process.mapPut($0, $1.0, $1.1) }
    return .literal(module.keep(map))
  }

  private func mapUpdate(
    _ map: Expr, _ fields: [MapField], _ location: SourceLocation, _ operations: inout [Operation]
  ) -> Value {
    let values = self.values(of: [map] + fields.flatMap { [$0.key, $0.value] }, &operations)
    let updates = fields.indices.map { index in
      (key: values[2 * index + 1], value: values[2 * index + 2], isExact: fields[index].isExact)
    }
    return .mapUpdate(values[0], updates, location)
  }

  private func unary(
    _ operation: UnaryOperator, _ operand: Value, _ location: SourceLocation
  ) -> Value {
    if operation == .minus, let literal = operand.literal,
      let negated = module.negated(literal)
    {
      return .literal(negated)
    }
    return .unary(operation, operand, location)
  }
}
