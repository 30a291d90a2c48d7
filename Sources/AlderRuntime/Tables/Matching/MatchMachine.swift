/// Runs a program on one object after the other. It lives as long as a table's shard is locked, or a
/// piece of a list is worked through: terms of tables do not outlive that, and what results is a copy.
struct MatchMachine {
  private let p: Process
  private let program: MatchProgram
  /// Variables, then the stack.
  private let variables: Words
  private let stack: Words
  /// What happens when the specification is one for tracing.
  private let trace: UnsafeMutablePointer<TraceMatch>?

  /// Calls `action` with a machine for the program.
  @inline(__always)
  static func with<Value>(
    _ p: Process, _ program: MatchProgram, trace: UnsafeMutablePointer<TraceMatch>? = nil,
    _ action: (borrowing MatchMachine) -> Value
  ) -> Value {
    let capacity = program.variableCount + program.stackSize + 1
    return withUnsafeTemporaryAllocation(of: Term.self, capacity: capacity) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      return action(
        MatchMachine(
          p: p, program: program, variables: base, stack: base + program.variableCount,
          trace: trace))
    }
  }

  /// Nil when no clause matches. `object`: what the tuple is, when it is a table's.
  func run(_ tuple: Term, object: TableObject?) -> Term? {
    let constants = program.constants
    let instructions = program.instructions
    var at = 0
    var failure = 0
    var top = 0
    var isBody = false
    while true {
      let instruction = instructions[at]
      let operand = instruction.operand
      at &+= 1
      switch instruction.operation {
      case .clause:
        failure = operand
        isBody = false
        stack[0] = tuple
        top = 1
        continue
      case .reject: return nil
      case .accept: return stack[top &- 1]
      case .body:
        isBody = true
        continue

      // Patterns.
      case .tuple:
        let term = stack[top &- 1]
        guard term.isTuple(arity: operand) else { break }
        top &-= 1
        var index = operand
        while index > 0 {
          index &-= 1
          stack[top] = term.elements[index]
          top &+= 1
        }
        continue
      case .cons:
        let term = stack[top &- 1]
        guard term.isCons else { break }
        stack[top &- 1] = term.tail
        stack[top] = term.head
        top &+= 1
        continue
      case .map:
        let term = stack[top &- 1]
        guard term.isMap, pushValues(of: term, operand, at, &top) else { break }
        at &+= operand
        continue
      case .any:
        top &-= 1
        continue
      case .bind:
        top &-= 1
        variables[operand] = stack[top]
        continue
      case .same:
        top &-= 1
        guard stack[top].isExactlyEqual(to: variables[operand]) else { break }
        continue
      case .equal:
        top &-= 1
        guard stack[top].isExactlyEqual(to: constants[operand]) else { break }
        continue

      // Expressions.
      case .constant:
        let constant = constants[operand]
        stack[top] = isBody && constant.isPointer ? p.copyIn(constant) : constant
        top &+= 1
        continue
      case .variable:
        let value = variables[operand]
        stack[top] = isBody && object != nil && value.isPointer ? p.copyIn(value) : value
        top &+= 1
        continue
      case .object:
        if isBody, let object { stack[top] = p.copyIn(object) } else { stack[top] = tuple }
        top &+= 1
        continue
      case .own:
        stack[top] = p.pid
        top &+= 1
        continue
      case .drop:
        top &-= 1
        continue
      case .test:
        top &-= 1
        guard stack[top] == Atom.true else { break }
        continue
      case .jumpIfFalse, .jumpIfTrue:
        let value = stack[top &- 1]
        if value.isBoolean {
          let ends = (instruction.operation == .jumpIfTrue) == (value == Atom.true)
          if ends { at = operand } else { top &-= 1 }
          continue
        }
        guard isBody else { break }
        stack[top &- 1] = Atom.exitTag
        at = operand
        continue
      default:
        let (value, count) = evaluate(instruction, at, top)
        if instruction.operation == .call || instruction.operation == .action { at &+= 1 }
        top &-= count
        if let value {
          stack[top] = value
        } else {
          guard isBody else { break }
          stack[top] = Atom.exitTag
        }
        top &+= 1
        continue
      }
      at = failure
    }
  }

  /// Puts the values of a map's keys, which are named from `at` on, in place of the map on the stack. False
  /// when one is missing.
  private func pushValues(
    of map: Term, _ count: Int, _ at: Int, _ top: inout Int
  ) -> Bool {
    top -= 1
    for index in stride(from: count - 1, through: 0, by: -1) {
      let key = program.constants[program.instructions[at + index].operand]
      guard let value = map.mapValue(for: key) else { return false }
      stack[top] = value
      top += 1
    }
    return true
  }

  /// What an operation makes of the values on top of the stack, and how many these are; nil when it
  /// fails.
  @inline(__always)
  private func evaluate(_ instruction: MatchInstruction, _ at: Int, _ top: Int) -> (Term?, Int) {
    switch instruction.operation {
    case .makeTuple, .makeList, .makeMap: return construct(instruction, top)
    case .not: return (Self.not(stack[top &- 1]), 1)
    case .boolean: return (stack[top &- 1].isBoolean ? stack[top &- 1] : nil, 1)
    case .call: return call(instruction.operand, program.instructions[at].operand, top)
    case .action: return perform(instruction.operand, program.instructions[at].operand, top)
    default: return (binary(instruction.operation, stack[top &- 2], stack[top &- 1]), 2)
    }
  }

  private static func not(_ value: Term) -> Term? {
    value.isBoolean ? Term(value == Atom.false) : nil
  }

  @inline(__always)
  private func binary(_ operation: MatchInstruction.Operation, _ a: Term, _ b: Term) -> Term? {
    switch operation {
    case .isEqual: return Term(a.isEqual(to: b))
    case .isNotEqual: return Term(!a.isEqual(to: b))
    case .isExactlyEqual: return Term(a.isExactlyEqual(to: b))
    case .isNotExactlyEqual: return Term(!a.isExactlyEqual(to: b))
    case .isLess: return Term(Term.compare(a, b) < 0)
    case .isLessOrEqual: return Term(Term.compare(a, b) <= 0)
    case .isGreater: return Term(Term.compare(a, b) > 0)
    case .isGreaterOrEqual: return Term(Term.compare(a, b) >= 0)
    case .add: return attempt { () throws(Raise) in try p.add(a, b) }
    case .subtract: return attempt { () throws(Raise) in try p.subtract(a, b) }
    case .and: return a.isBoolean && b.isBoolean ? Term(a == Atom.true && b == Atom.true) : nil
    case .or: return a.isBoolean && b.isBoolean ? Term(a == Atom.true || b == Atom.true) : nil
    default: preconditionFailure("no operation")
    }
  }

  private func construct(_ instruction: MatchInstruction, _ top: Int) -> (Term?, Int) {
    let count = instruction.operand
    switch instruction.operation {
    case .makeTuple:
      let (tuple, elements) = p.tuple(arity: count)
      elements.update(from: stack + (top - count), count: count)
      return (tuple, count)
    case .makeList:
      var list = stack[top - 1]
      var index = top - 2
      for _ in 0..<count {
        list = p.cons(stack[index], list)
        index -= 1
      }
      return (list, count + 1)
    default:
      // The later expressions are those of the earlier pairs, but keys are different anyway.
      return (p.map(pairs: stack + (top - 2 * count), count: count), 2 * count)
    }
  }

  private func perform(_ action: Int, _ arity: Int, _ top: Int) -> (Term?, Int) {
    guard let action = TraceAction(rawValue: action), let trace else { return (nil, arity) }
    return (p.perform(action, stack + (top - arity), arity, trace), arity)
  }

  private func call(_ constant: Int, _ arity: Int, _ top: Int) -> (Term?, Int) {
    // Safe: natives live as long as the machine.
    let address = UnsafeRawPointer(bitPattern: program.constants[constant].bits).unsafelyUnwrapped
    let native = Unmanaged<NativeFunction>.fromOpaque(address)
    let arguments = stack + (top - arity)
    let value = native._withUnsafeGuaranteedRef { native in
      attempt { () throws(Raise) in
        switch native.body {
        case .zero(let body): try body(p)
        case .one(let body): try body(p, arguments[0])
        case .two(let body): try body(p, arguments[0], arguments[1])
        case .three(let body): try body(p, arguments[0], arguments[1], arguments[2])
        default: preconditionFailure("no guard")
        }
      }
    }
    return (value, arity)
  }

  /// Nil when it fails. Nothing of the failure may stay: it might have terms of a table in it.
  @inline(__always)
  private func attempt(_ body: () throws(Raise) -> Term) -> Term? {
    do throws(Raise) { return try body() } catch {
      p.forgetException()
      return nil
    }
  }
}

extension Process {
  /// A `Raise` goes no further.
  func forgetException() {
    state.pointee.exceptionClass = .none
    state.pointee.exceptionReason = .none
    state.pointee.exceptionTrace = .none
    state.pointee.exceptionOrigin = .none
    state.pointee.failureCause = .none
    state.pointee.failureLocation = .none
  }
}
