/// Compiles a match specification: see `MatchInstruction`. Problems are collected with OTP's words for
/// them, which ets:test_ms/2 shows.
///
/// Terms are taken apart with lists of what is still to be done, never by recursion.
struct MatchCompiler {
  let p: Process
  var parts = MatchProgram.Parts()
  private(set) var problems: [String] = []

  /// The variables of the clause, by their numbers; slots in the order in which they are first met.
  var variables: [Int: Int] = [:]
  private var constantIndexes: [Term: Int] = [:]
  var depth = 0
  /// Whether what is compiled is a body: its values are the caller's.
  var isBody = false
  /// For calls and messages, whose arguments are in a list.
  let isForTracing: Bool

  /// The handle of a program; nil when there are problems. `keyIndex`: where the table's objects have
  /// their keys.
  init(_ p: Process, isForTracing: Bool = false) {
    self.p = p
    self.isForTracing = isForTracing
  }

  mutating func compile(
    _ specification: Term, keyIndex: Int? = nil
  ) throws(Raise) -> Term? {
    guard specification.isCons else {
      problems.append("Match programs are not in a list.")
      return nil
    }
    if let keyIndex { findKeys(specification, keyIndex) }
    var rest = specification
    while rest.isCons {
      guard compile(clause: rest.head) else { return nil }
      rest = rest.tail
    }
    if !rest.isEmpty { problems.append("Match programs are not in a proper list.") }
    parts.instructions.append(MatchInstruction(.reject))
    let isTooLarge =
      max(
        parts.instructions.count, parts.constants.count, parts.stackSize
      ) > MatchInstruction.maximumOperand
    if isTooLarge { throw p.systemLimit() }
    return problems.isEmpty ? try MatchProgram.make(parts, in: p) : nil
  }

  /// False when it is no clause at all: then no other is looked at.
  private mutating func compile(clause: Term) -> Bool {
    guard clause.isTuple(arity: 3) else {
      problems.append("Match program part is not a tuple of arity 3.")
      return false
    }
    let start = parts.instructions.count
    emit(.clause)
    variables = [:]
    let pattern = clause.elements[0]
    if isForTracing, !pattern.isList, !pattern.isTuple, !Self.isVariable(pattern) {
      note("Match head is invalid in this context.")
    }
    compile(head: pattern)
    isBody = false
    compile(guards: clause.elements[1])
    isBody = true
    emit(.body)
    compile(body: clause.elements[2])
    emit(.accept)
    parts.variableCount = max(parts.variableCount, variables.count)
    parts.instructions[start] = MatchInstruction(.clause, parts.instructions.count)
    return true
  }

  private mutating func compile(guards: Term) {
    var rest = guards
    while rest.isCons {
      compile(expression: rest.head)
      emit(.test)
      depth -= 1
      rest = rest.tail
    }
    if !rest.isEmpty {
      problems.append(
        guards.isCons
          ? "Match expression is not a proper list." : "Match expression is not a list.")
    }
  }

  private mutating func compile(body: Term) {
    if isForTracing, body.isEmpty {
      compile(expression: Atom.true)
      depth -= 1
      return
    }
    guard body.isCons else {
      problems.append("Body clause does not return anything.")
      return
    }
    var rest = body
    while rest.isCons {
      compile(expression: rest.head)
      rest = rest.tail
      if rest.isCons { emit(.drop) }
      depth -= 1
    }
    if !rest.isEmpty { problems.append("Match expression is not a proper list.") }
  }

  // MARK: Pieces

  mutating func emit(_ operation: MatchInstruction.Operation, _ operand: Int = 0) {
    parts.instructions.append(
      MatchInstruction(operation, min(operand, MatchInstruction.maximumOperand)))
  }

  mutating func note(_ problem: String) { problems.append(problem) }

  /// That many more terms lie on a stack.
  mutating func grow(_ count: Int) {
    depth += count
    parts.stackSize = max(parts.stackSize, depth + 1)
  }

  /// The index of a constant.
  mutating func constant(_ term: Term) -> Int {
    if !term.isPointer, let index = constantIndexes[term] { return index }
    parts.constants.append(term)
    if !term.isPointer { constantIndexes[term] = parts.constants.count - 1 }
    return parts.constants.count - 1
  }

  // MARK: Keys

  /// When each clause's pattern has a key without variables, only objects with those keys need to be
  /// looked at. They become the first constants.
  private mutating func findKeys(_ specification: Term, _ keyIndex: Int) {
    var keys: [Term] = []
    var rest = specification
    while rest.isCons {
      guard rest.head.isTuple(arity: 3) else { return }
      let head = rest.head.elements[0]
      if head.isTuple {
        if keyIndex < head.tupleArity {
          let key = head.elements[keyIndex]
          guard Self.isConstant(key) else { return findRange(specification, key) }
          if !keys.contains(where: { Term.compare($0, key) == 0 }) { keys.append(key) }
        }
      } else if Self.isVariable(head) {
        return
      }
      rest = rest.tail
    }
    // A few: they are compared with each other.
    guard keys.count <= 32 else { return }
    keys.sort { Term.compare($0, $1) < 0 }
    parts.constants = keys
    parts.keyCount = keys.count
  }

  /// The pattern of the key has variables. When it is a tuple, and that of the only clause, keys begin
  /// with what stands in front of the first variable.
  private mutating func findRange(_ specification: Term, _ key: Term) {
    guard specification.tail.isEmpty, key.isTuple else { return }
    let count = (0..<key.tupleArity).first { !Self.isExact(key.elements[$0]) }
    parts.constants = [key]
    parts.rangeCount = count ?? 0
  }

  /// Matches only what is equal: without variables and maps.
  private static func isExact(_ pattern: Term) -> Bool {
    var pending = TermStack()
    pending.push(pattern)
    while let term = pending.pop() {
      if isVariable(term) || term.isMap { return false }
      forEachPart(of: term) { pending.push($0) }
    }
    return true
  }

  /// The number of a variable: '$0', '$1', ...
  static func variableNumber(_ term: Term) -> Int? {
    guard term.isAtom else { return nil }
    let name = term.atomUTF8
    guard 2...9 ~= name.count, name[0] == UInt8(ascii: "$") else { return nil }
    if name[1] == UInt8(ascii: "0"), name.count > 2 { return nil }
    var number = 0
    for byte in name[1...] {
      guard 48...57 ~= byte else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  static func isVariable(_ term: Term) -> Bool {
    term == Atom.underscore || variableNumber(term) != nil
  }

  /// A pattern without variables.
  static func isConstant(_ pattern: Term) -> Bool {
    var pending = TermStack()
    pending.push(pattern)
    while let term = pending.pop() {
      if isVariable(term) { return false }
      forEachPart(of: term) { pending.push($0) }
    }
    return true
  }

  /// The parts of lists, tuples and maps, the first first.
  static func forEachPart(of term: Term, _ body: (Term) -> Void) {
    if term.isCons {
      body(term.head)
      body(term.tail)
    } else if term.isTuple {
      for index in 0..<term.tupleArity { body(term.elements[index]) }
    } else if term.isMap {
      term.forEachPair { key, value in
        body(key)
        body(value)
      }
    }
  }
}
