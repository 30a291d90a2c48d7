import AlderSyntax

extension Value {
  /// Where it stands, as far as it says so.
  var location: SourceLocation {
    switch self {
    case .unary(_, _, let location), .infix(_, _, _, let location), .native(_, _, let location),
      .mapUpdate(_, _, let location), .recordAccess(_, _, _, let location),
      .recordUpdate(_, _, _, let location), .shortCircuit(_, _, _, let location):
      location
    case .binary(let binary), .appendToBuilder(_, let binary): binary.location
    case .newBuilder(let location), .finishedBuilder(_, let location): location
    default: .none
    }
  }
}

/// Values to expression nodes, each by its shape.
extension Emitter {
  func expression(_ value: Value) -> Expression {
    switch value {
    case .slot(let slot): Slot(slot)
    case .literal(let term): Literal(term)
    case .cons(let head, let tail): Cons(operand(head), operand(tail))
    case .tuple(let elements): tuple(elements)
    case .map(let pairs):
      MapConstruction(pairs.map { (expression($0.key), expression($0.value)) })
    case .mapUpdate(let map, let pairs, let location):
      MapUpdate(
        expression(map),
        pairs.map { (expression($0.key), expression($0.value), $0.isExact) }, location)
    case .recordAccess(let record, let shape, let index, let location):
      RecordAccess(operand(record), shape, index: index, location)
    case .recordUpdate(let record, let shape, let fields, let location):
      recordUpdate(record, shape, fields, location)
    case .binary(let binary): self.binary(binary)
    case .newBuilder: NewBinaryBuilder()
    case .appendToBuilder(let slot, let binary):
      AppendToBuilder(slot, parts(of: binary), binary.location)
    case .finishedBuilder(let slot, _): FinishBinaryBuilder(slot)
    case .unary(let operation, let operand, let location):
      Unary(operation, expression(operand), location)
    case .infix(let operation, let left, let right, let location):
      infix(operation, left, right, location)
    case .native(let native, let arguments, let location):
      self.native(native, arguments, location)
    case .closure(let code, let captured): ClosureConstruction(code, captured)
    case .test(let test, let operand): TypeTestExpression(test, expression(operand))
    case .shortCircuit(let isAnd, let left, let right, let location):
      ShortCircuit(isAnd: isAnd, operand(left), operand(right), location)
    }
  }

  func operand(_ value: Value) -> Operand { Operand(value, expression(value)) }

  private func tuple(_ elements: [Value]) -> Expression {
    switch elements.count {
    case 1: Tuple1(operand(elements[0]))
    case 2: Tuple2(operand(elements[0]), operand(elements[1]))
    case 3: Tuple3(operand(elements[0]), operand(elements[1]), operand(elements[2]))
    default: TupleN(elements.map(expression))
    }
  }

  private func recordUpdate(
    _ record: Value, _ shape: RecordShape, _ fields: [(index: Int, value: Value)],
    _ location: SourceLocation
  ) -> Expression {
    if fields.count == 1 {
      return RecordUpdate1(
        operand(record), shape, fields[0].index, operand(fields[0].value), location)
    }
    return RecordUpdateN(
      expression(record), shape, fields.map { ($0.index, expression($0.value)) }, location)
  }

  private func infix(
    _ operation: InfixOperator, _ left: Value, _ right: Value, _ location: SourceLocation
  ) -> Expression {
    switch (operation, left, right) {
    case (.add, .slot(let a), .slot(let b)): return AddSlots(a, b, location)
    case (.add, .slot(let slot), .literal(let term)) where Self.isNegatable(term):
      return AddSlotLiteral(slot, plus: term, isSubtraction: false, location)
    case (.subtract, .slot(let slot), .literal(let term)) where Self.isNegatable(term):
      return AddSlotLiteral(slot, plus: term, isSubtraction: true, location)
    default: break
    }
    let a = operand(left)
    let b = operand(right)
    return switch operation {
    case .add: sum(Add(a, b, location), left, right)
    case .subtract: Subtract(a, b, location)
    case .multiply: Multiply(a, b, location)
    case .div: IntegerDivide(a, b, location)
    case .rem: Remainder(a, b, location)
    case .band: BitAnd(a, b, location)
    case .bor: BitOr(a, b, location)
    case .bxor: BitXor(a, b, location)
    case .bsl: ShiftLeft(a, b, location)
    case .bsr: ShiftRight(a, b, location)
    default: Infix(operation, a, b, location)
    }
  }

  private static let mostSlotsOfSum = 8

  /// `A + B + C ...`, all of them variables, is added up at once.
  private func sum(_ general: Expression, _ left: Value, _ right: Value) -> Expression {
    guard case .slot(let last) = right else { return general }
    var slots = [last]
    var rest = left
    while slots.count < Self.mostSlotsOfSum, case .infix(.add, let left, .slot(let slot), _) = rest
    {
      slots.append(slot)
      rest = left
    }
    guard case .slot(let first) = rest, slots.count >= 2 else { return general }
    return AddManySlots(first, slots.reversed(), general)
  }

  static func isNegatable(_ term: Term) -> Bool {
    term.isSmall && term.small > Term.smallMinimum
  }

  private func native(
    _ native: NativeFunction, _ arguments: [Value], _ location: SourceLocation
  ) -> Expression {
    let operands = arguments.map(operand)
    return switch native.body {
    case .zero(let body): NativeCall0(native, body, location)
    case .one(let body): NativeCall1(native, body, operands[0], location)
    case .two(let body): NativeCall2(native, body, operands[0], operands[1], location)
    case .three(let body):
      NativeCall3(native, body, operands[0], operands[1], operands[2], location)
    case .four(let body): NativeCall4(native, body, arguments.map(expression), location)
    case .step: preconditionFailure("a native that may suspend is called, not evaluated")
    }
  }
}
