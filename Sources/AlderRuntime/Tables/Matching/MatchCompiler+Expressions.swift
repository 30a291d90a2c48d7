extension MatchCompiler {
  /// What is still to be done of an expression, the last first.
  private enum Task {
    case expression(Term)
    case emit(MatchInstruction.Operation, operand: Int, consumes: Int)
    case call(constant: Int, arity: Int)
    case action(TraceAction, arity: Int)
    /// A jump to a place that is not known yet.
    case jump(MatchInstruction.Operation, label: Int)
    case label(Int)
  }

  /// Leaves one value more on the stack.
  mutating func compile(expression: Term) {
    var tasks: [Task] = [.expression(expression)]
    var jumps: [(instruction: Int, label: Int)] = []
    var places: [Int] = []
    while let task = tasks.popLast() {
      switch task {
      case .expression(let term): compile(term, &tasks, &places)
      case .emit(let operation, let operand, let consumes):
        emit(operation, operand)
        depth -= consumes
        grow(1)
      case .call(let constant, let arity):
        emit(.call, constant)
        parts.instructions.append(MatchInstruction(.call, arity))
        depth -= arity
        grow(1)
      case .action(let action, let arity):
        emit(.action, action.rawValue)
        parts.instructions.append(MatchInstruction(.action, arity))
        depth -= arity
        grow(1)
      case .jump(let operation, let label):
        jumps.append((parts.instructions.count, label))
        emit(operation)
        depth -= 1
      case .label(let label): places[label] = parts.instructions.count
      }
    }
    for (instruction, label) in jumps {
      parts.instructions[instruction] = MatchInstruction(
        parts.instructions[instruction].operation, places[label])
    }
  }

  private mutating func compile(_ term: Term, _ tasks: inout [Task], _ places: inout [Int]) {
    if term == Atom.dollarUnderscore {
      tasks.append(.emit(.object, operand: 0, consumes: 0))
    } else if term == Self.allVariables {
      let slots = variables.sorted { $0.key < $1.key }.map(\.value)
      tasks.append(.emit(.makeList, operand: slots.count, consumes: slots.count + 1))
      tasks.append(.emit(.constant, operand: constant(.empty), consumes: 0))
      for slot in slots.reversed() {
        tasks.append(.emit(.variable, operand: slot, consumes: 0))
      }
    } else if let number = Self.variableNumber(term) {
      if let slot = variables[number] {
        tasks.append(.emit(.variable, operand: slot, consumes: 0))
      } else {
        note("Variable $\(number) is unbound.")
      }
    } else if term.isCons {
      compile(list: term, &tasks)
    } else if term.isTuple {
      compile(tuple: term, &tasks, &places)
    } else if term.isMap, term.mapSize > 0 {
      tasks.append(.emit(.makeMap, operand: term.mapSize, consumes: 2 * term.mapSize))
      term.forEachPair { key, value in
        tasks.append(.expression(value))
        tasks.append(.expression(key))
      }
    } else {
      tasks.append(.emit(.constant, operand: constant(term), consumes: 0))
    }
  }

  private mutating func compile(list: Term, _ tasks: inout [Task]) {
    if Self.isPlain(list) {
      tasks.append(.emit(.constant, operand: constant(list), consumes: 0))
      return
    }
    var elements: [Term] = []
    var rest = list
    while rest.isCons {
      elements.append(rest.head)
      rest = rest.tail
    }
    tasks.append(.emit(.makeList, operand: elements.count, consumes: elements.count + 1))
    tasks.append(.expression(rest))
    for element in elements.reversed() { tasks.append(.expression(element)) }
  }

  /// Lists of what means itself: no tuples, no variables.
  private static func isPlain(_ list: Term) -> Bool {
    var pending = TermStack()
    pending.push(list)
    while let term = pending.pop() {
      if term.isTuple || term.isMap || term == Atom.dollarUnderscore || term == allVariables
        || variableNumber(term) != nil
      {
        return false
      }
      if term.isCons { forEachPart(of: term) { pending.push($0) } }
    }
    return true
  }

  // MARK: Tuples

  private mutating func compile(
    tuple: Term, _ tasks: inout [Task], _ places: inout [Int]
  ) {
    let count = tuple.tupleArity
    let elements = tuple.elements
    if count == 1, elements[0].isTuple {
      let inner = elements[0]
      tasks.append(.emit(.makeTuple, operand: inner.tupleArity, consumes: inner.tupleArity))
      for index in stride(from: inner.tupleArity - 1, through: 0, by: -1) {
        tasks.append(.expression(inner.elements[index]))
      }
      return
    }
    guard count > 0, elements[0].isAtom, Self.variableNumber(elements[0]) == nil else {
      note(
        "\(TermText.write(tuple, .printUnicode)) is neither a function call, nor a tuple "
          + "(tuples are written {{ ... }}).")
      return
    }
    compile(call: elements[0], tuple, &tasks, &places)
  }

  private mutating func compile(
    call name: Term, _ tuple: Term, _ tasks: inout [Task], _ places: inout [Int]
  ) {
    let arguments = (1..<tuple.tupleArity).map { tuple.elements[$0] }
    let text = TermText.write(name)
    switch name {
    case Self.const:
      if arguments.count == 1 {
        tasks.append(.emit(.constant, operand: constant(arguments[0]), consumes: 0))
      } else {
        note(
          "Special form 'const' called with more than one argument in \(TermText.write(tuple, .printUnicode))."
        )
      }
      return
    case Self.own:
      if arguments.isEmpty {
        tasks.append(.emit(.own, operand: 0, consumes: 0))
      } else {
        note(
          "Special form 'self' called with arguments in \(TermText.write(tuple, .printUnicode)).")
      }
      return
    default: break
    }
    if let action = TraceAction(name: name.atomName) {
      if isForTracing { return compile(action, arguments, tuple, &tasks) }
      return note("Special form '\(name.atomName)' used in wrong dialect.")
    }
    guard let meaning = MatchFunctions.meaning(of: name.atomName, arity: arguments.count) else {
      return note("Function \(text)/\(arguments.count) does_not_exist.")
    }
    switch meaning {
    case .operation(let operation):
      tasks.append(.emit(operation, operand: 0, consumes: arguments.count))
      push(arguments, &tasks)
    case .native(let name, let arity):
      tasks.append(.call(constant: native(name, arity), arity: arity))
      push(arguments, &tasks)
    case .conjunction: compileStrict(.and, arguments, &tasks)
    case .disjunction: compileStrict(.or, arguments, &tasks)
    case .lazyConjunction: compileLazy(.jumpIfFalse, arguments, &tasks, &places)
    case .lazyDisjunction: compileLazy(.jumpIfTrue, arguments, &tasks, &places)
    }
  }

  private mutating func compile(
    _ action: TraceAction, _ arguments: [Term], _ tuple: Term, _ tasks: inout [Task]
  ) {
    let text = TermText.write(tuple, .printUnicode)
    if !isBody, !action.isAllowedInGuards {
      return note("Special form '\(action.name)' called in guard context.")
    }
    guard action.arities.contains(arguments.count) else {
      let problem = action.arities.upperBound == 0 ? "arguments" : "wrong number of arguments"
      return note("Special form '\(action.name)' called with \(problem) in \(text).")
    }
    tasks.append(.action(action, arity: arguments.count))
    push(arguments, &tasks)
  }

  private func push(_ arguments: [Term], _ tasks: inout [Task]) {
    for argument in arguments.reversed() { tasks.append(.expression(argument)) }
  }

  private func compileStrict(
    _ operation: MatchInstruction.Operation, _ arguments: [Term], _ tasks: inout [Task]
  ) {
    if arguments.count == 1 { tasks.append(.emit(.boolean, operand: 0, consumes: 1)) }
    for _ in arguments.dropFirst() { tasks.append(.emit(operation, operand: 0, consumes: 2)) }
    push(arguments, &tasks)
  }

  /// Each argument but the last either ends the evaluation or is dropped.
  private func compileLazy(
    _ jump: MatchInstruction.Operation, _ arguments: [Term], _ tasks: inout [Task],
    _ places: inout [Int]
  ) {
    let label = places.count
    places.append(0)
    tasks.append(.label(label))
    for (index, argument) in arguments.enumerated().reversed() {
      if index < arguments.count - 1 { tasks.append(.jump(jump, label: label)) }
      tasks.append(.expression(argument))
    }
  }

  /// The constant that is the address of a native: aligned, so it passes for a small integer.
  private mutating func native(_ name: String, _ arity: Int) -> Int {
    let key = FunctionKey(Atom.erlang, Term(atom: name), arity)
    guard let native = p.machine.code.native(key) else {
      preconditionFailure("no native erlang:\(name)/\(arity)")
    }
    return constant(Term(bits: UInt(bitPattern: Unmanaged.passUnretained(native).toOpaque())))
  }

  private static let allVariables = Term(atom: "$$")
  private static let const = Term(atom: "const")
  private static let own = Term(atom: "self")
}
