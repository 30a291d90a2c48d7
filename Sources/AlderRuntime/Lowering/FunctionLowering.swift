import AlderSyntax

/// The first half of lowering, for one function: expressions to operations on slots.
///
/// Slots: the arguments, then a closure's captured values, then variables and temporaries as they
/// come. A variable's slot is written once on every path. A temporary is given back at the end of
/// the statement that needed it, and branches start from the same mark, so frames stay small.
///
/// Order of evaluation is Erlang's, left to right: a value that is computed but not yet stored is
/// put into a slot before any operation that follows it in the source (`values(of:)`).
final class FunctionLowering {
  let module: ModuleLowering
  let function: FunctionCode
  /// Innermost binding last. Linting has shown that what is not here is not bound.
  private var variables: ContiguousArray<(name: Name, slot: Int)> = []
  private var nextSlot: Int
  private(set) var frameSize: Int
  /// Slots that other branches of the same `case` gave to variables: a variable must be in the same
  /// slot whichever branch ran.
  private var chosenSlots: [Name: Int] = [:]
  /// A variable at the top of a pattern may be the scrutinee's slot itself. Not in branches that
  /// join: there it might be bound elsewhere in another branch, and overwrite the scrutinee.
  private(set) var mayAliasScrutinee = true
  /// What the names that patterns bind anew stood for: keys in those patterns still mean that.
  private var shadowed: [Name: Int] = [:]
  /// Where the builder of the binary comprehension around is.
  var builder: Int?
  /// For a named fun: its name, which stands for itself.
  var ownName: Name?
  /// Expressions typed at a prompt: what is bound at their end depends on the way they went.
  ///
  /// No slot is used twice, all are empty at first. What a branch binds is its own, and is copied at
  /// the branch's end to where it is looked for afterwards; so what a failed guard or an exception has
  /// left behind is seen by nobody.
  var isTyped = false

  init(_ function: FunctionCode, in module: ModuleLowering) {
    self.module = module
    self.function = function
    nextSlot = function.liveAtEntry
    frameSize = function.liveAtEntry
  }

  var process: Process { module.process }

  func location(_ span: Span) -> SourceLocation { module.location(span) }
}

/// Where an expression's value goes.
enum Destination {
  /// It is the function's value.
  case tail
  case slot(Int)
  /// Nobody wants it.
  case nowhere

  var isTail: Bool { if case .tail = self { true } else { false } }
}

// MARK: Slots and variables

extension FunctionLowering {
  func newSlot() -> Int {
    let slot = nextSlot
    nextSlot += 1
    frameSize = max(frameSize, nextSlot)
    return slot
  }

  /// A slot that no operation made so far uses. `newSlot` may give one that a branch has had and given
  /// back.
  func untouchedSlot() -> Int {
    nextSlot = frameSize
    return newSlot()
  }

  func newSlots(_ count: Int) -> Int {
    let first = nextSlot
    nextSlot += count
    frameSize = max(frameSize, nextSlot)
    return first
  }

  func slot(of name: Name) -> Int? {
    var index = variables.count
    while index > 0 {
      index -= 1
      if variables[index].name == name {
        let slot = variables[index].slot
        return slot == Self.hidden ? nil : slot
      }
    }
    return nil
  }

  private static var hidden: Int { -1 }

  /// Lowers patterns that bind anew what they name: the head of a fun and a generator's. Variables
  /// of that name become unbound for them and what follows.
  func bindingAnew(_ patterns: [Expr], _ lowerPatterns: () -> [MatchPattern]) -> [MatchPattern] {
    for name in MentionedVariables.of(patterns) {
      guard let slot = slot(of: name) else { continue }
      shadowed[name] = slot
      variables.append((name, Self.hidden))
    }
    defer { shadowed = [:] }
    let lowered = lowerPatterns()
    // What stands only where no pattern does, as the key of a map, has not been bound anew.
    for (name, slot) in shadowed where self.slot(of: name) == nil { bind(name, to: slot) }
    return lowered
  }

  /// Lowers what stands in a pattern and is no pattern: its variables were bound before.
  /// Except those that the pattern itself has bound where they stand.
  func withShadowed<Result>(except own: Set<Name> = [], _ body: () -> Result) -> Result {
    let before = variables.count
    for (name, slot) in shadowed where !own.contains(name) { variables.append((name, slot)) }
    defer { variables.removeSubrange(before...) }
    return body()
  }

  /// The variables that are bound here, each once.
  var boundVariables: [(name: Name, slot: Int)] {
    var seen: Set<Name> = []
    return variables.reversed().filter { seen.insert($0.name).inserted && $0.slot != Self.hidden }
  }

  func bind(_ name: Name, to slot: Int) { variables.append((name, slot)) }

  /// The slot a variable will be in, which is not bound yet.
  func slotForNew(_ name: Name) -> Int { chosenSlots[name] ?? newSlot() }

  /// Lowers several branches that join again: each starts with the same variables and slots.
  ///
  /// What the first branch binds, the others bind in the same slots, and it is bound afterwards.
  /// When `joins` is false (the branches are in tail position) nothing is bound afterwards.
  func branches(
    _ count: Int, joins: Bool, _ lowerBranch: (Int) -> [Operation]
  ) -> [[Operation]] {
    if isTyped && joins { return typedBranches(count, lowerBranch) }
    let before = variables.count
    let outerChosen = chosenSlots
    let mark = nextSlot
    let outerMayAlias = mayAliasScrutinee
    if joins && count > 1 { mayAliasScrutinee = false }
    defer { mayAliasScrutinee = outerMayAlias }
    var bound: ContiguousArray<(name: Name, slot: Int)> = []
    var lowered: [[Operation]] = []
    lowered.reserveCapacity(count)
    for index in 0..<count {
      nextSlot = max(mark, (bound.map(\.slot).max() ?? -1) + 1)
      lowered.append(lowerBranch(index))
      guard joins else {
        variables.removeSubrange(before...)
        continue
      }
      for (name, slot) in variables[before...] where chosenSlots[name] == nil {
        chosenSlots[name] = slot
        bound.append((name, slot))
      }
      variables.removeSubrange(before...)
    }
    chosenSlots = outerChosen
    variables.append(contentsOf: bound)
    nextSlot = max(mark, (bound.map(\.slot).max() ?? -1) + 1)
    return lowered
  }

  private func typedBranches(
    _ count: Int, _ lowerBranch: (Int) -> [Operation]
  ) -> [[Operation]] {
    var slots: [Name: Int] = [:]
    let lowered = withoutAliases {
      (0..<count).map { index in
        let before = variables.count
        var operations = lowerBranch(index)
        copy(since: before, to: &slots, &operations)
        return operations
      }
    }
    bind(slots)
    return lowered
  }

  /// Forgets the variables bound since `before`, having copied what they hold.
  private func copy(since before: Int, to slots: inout [Name: Int], _ operations: inout [Operation])
  {
    for (name, slot) in variables[before...] where slot != Self.hidden {
      let copy = slots[name] ?? newSlot()
      slots[name] = copy
      operations.append(.assign(copy, .slot(slot)))
    }
    variables.removeSubrange(before...)
  }

  /// Binds what `contained` has copied.
  func bind(_ slots: [Name: Int]) {
    for (name, slot) in slots.sorted(by: { $0.value < $1.value }) { bind(name, to: slot) }
  }

  /// Lowers what may be left before its end. Its variables are forgotten; at a prompt they are copied
  /// at the end.
  func contained(
    _ slots: inout [Name: Int], _ operations: inout [Operation],
    _ lower: (inout [Operation]) -> Void
  ) {
    guard isTyped else { return scoped { lower(&operations) } }
    let before = variables.count
    lower(&operations)
    copy(since: before, to: &slots, &operations)
  }

  func withoutAliases<Result>(_ body: () -> Result) -> Result {
    let outer = mayAliasScrutinee
    mayAliasScrutinee = false
    defer { mayAliasScrutinee = outer }
    return body()
  }

  /// Lowers what has a scope of its own: its variables are forgotten afterwards.
  func scoped<Result>(_ body: () -> Result) -> Result {
    let before = variables.count
    let outerChosen = chosenSlots
    let result = body()
    variables.removeSubrange(before...)
    chosenSlots = outerChosen
    return result
  }

  /// Lowers a statement, and gives back the slots that only it needed.
  private func statement(_ body: () -> Void) {
    let mark = nextSlot
    let before = variables.count
    body()
    if isTyped { return }
    var top = mark
    for (_, slot) in variables[before...] where slot >= top { top = slot + 1 }
    nextSlot = top
  }
}

// MARK: Bodies

extension FunctionLowering {
  func lowerBody(_ body: [Expr], to destination: Destination, _ operations: inout [Operation]) {
    for expression in body.dropLast() {
      statement { lower(expression, to: .nowhere, &operations) }
    }
    statement { lower(body[body.count - 1], to: destination, &operations) }
  }

  func lowerBody(_ body: [Expr], to destination: Destination) -> [Operation] {
    var operations: [Operation] = []
    lowerBody(body, to: destination, &operations)
    return operations
  }

  /// Lowers the clauses of a function, whose arguments are in its first slots.
  func lowerFunction(_ clauses: [Clause], location: SourceLocation) -> [Operation] {
    let scrutinees = Array(0..<function.arity)
    let lowered = self.clauses(clauses, on: scrutinees, to: .tail, isFunction: true)
    return [.select(scrutinees, lowered, .functionClause(location))]
  }

  /// Lowers clauses that match on `slots`.
  func clauses(
    _ clauses: [Clause], on slots: [Int], to destination: Destination, isFunction: Bool = false
  ) -> [SelectClause] {
    var lowered: [SelectClause] = []
    lowered.reserveCapacity(clauses.count)
    let bodies = branches(clauses.count, joins: !destination.isTail) { index in
      let clause = clauses[index]
      let patterns = bindingAnew(isFunction ? clause.patterns : []) {
        zip(clause.patterns, slots).map { pattern($0, at: $1) }
      }
      lowered.append(
        SelectClause(patterns: patterns, guards: guardTests(clause.guards), body: []))
      return lowerBody(clause.body, to: destination)
    }
    for index in lowered.indices { lowered[index].body = bodies[index] }
    return lowered
  }

  /// Sends a value that is computed already to where it should go.
  func deliver(_ value: Value, to destination: Destination, _ operations: inout [Operation]) {
    switch destination {
    case .tail: operations.append(.result(value))
    case .nowhere: if !value.isStable { operations.append(.effect(value)) }
    case .slot(let slot):
      if case .slot(slot) = value { return }
      operations.append(.assign(slot, value))
    }
  }

  /// The slot a value is in; a temporary if it is in none yet.
  func slot(holding value: Value, _ operations: inout [Operation]) -> Int {
    if case .slot(let slot) = value { return slot }
    let slot = newSlot()
    operations.append(.assign(slot, value))
    return slot
  }
}
