/// The second half of lowering: operations to nodes.
///
/// It goes through a body backwards, so that every step is made after the one it names as the
/// next, and the slots that are read later are known: that is the liveness that calls and waiting
/// steps carry for the collector. It is exact: a slot is live only if some path from here reads it
/// before it is written.
final class Emitter {
  let function: FunctionCode
  /// The size of the function's frame: every slot of its operations is below.
  let frameSize: Int
  private var handler: Unmanaged<Handler>?
  /// What the handler reads: live as long as something may raise into it.
  private(set) var handlerLive = LiveSlots()

  /// Where `leaveMaybe` leads in the innermost `maybe`.
  private var afterMaybe: Point?

  /// A step and the slots that are read by it or after it.
  struct Point {
    var step: Next
    var live: LiveSlots
  }

  init(_ function: FunctionCode, frameSize: Int) {
    self.function = function
    self.frameSize = frameSize
  }

  /// Makes the function's steps and its entry.
  func emitFunction(_ operations: [Operation]) {
    var entry = emit(operations, then: nil).step
    if frameSize >= Stack.slack {
      entry = ReserveFrame(site(.none), frameSize + 1, next: entry).asNext
    }
    function.setEntry(entry)
  }

  func site(_ location: SourceLocation) -> Site {
    Site(function: function, handler: handler, location: location)
  }

  /// Emits operations that are followed by `next`; nil where every path ends in them.
  func emit(_ operations: [Operation], then next: Point?) -> Point {
    var point = next
    for operation in operations.reversed() { point = emit(operation, then: point) }
    guard let point else { preconditionFailure("operations without an end") }
    return point
  }

  private func emit(_ operation: Operation, then next: Point?) -> Point {
    switch operation {
    case .result(let value): return emitResult(value)
    case .tailCall(let callee, let arguments, let location):
      return emitTailCall(callee, arguments, location)
    case .raise(let failure): return emitFailure(failure)
    case .select(let slots, let clauses, let failure):
      return emitSelect(slots, clauses, failure, then: next)
    case .branch(let test, let then, let otherwise):
      let then = emit(then, then: next)
      let otherwise = emit(otherwise, then: next)
      return emitTest(test, then: then, otherwise: otherwise, failure: nil)
    case .receive(let receive): return emitReceive(receive, then: next)
    case .attempt(let attempt): return emitAttempt(attempt, then: next)
    case .maybe(let body, let otherwise):
      let outer = afterMaybe
      afterMaybe = emit(otherwise, then: next)
      defer { afterMaybe = outer }
      return emit(body, then: next)
    case .leaveMaybe:
      // Safe: only lowering a `maybe` makes one.
      return afterMaybe.unsafelyUnwrapped
    default: break
    }
    guard let next else { preconditionFailure("an operation that nothing follows") }
    switch operation {
    case .assign(let slot, let value): return emitAssign(slot, value, then: next)
    case .effect(let value):
      let step = Effect(site(value.location), expression(value), next: next.step)
      return Point(step: step.asNext, live: reading(value, next.live))
    case .call(let slot, let callee, let arguments, let location):
      return emitCall(callee, arguments, into: slot, location, then: next)
    case .cleanup(let cleanup): return emitCleanup(cleanup, then: next)
    case .catching(let body, let slot, let handlerSlots):
      return emitCatching(body, into: slot, handlerSlots, then: next)
    case .buildTrace(let slot):
      let step = BuildTrace(site(.none), slot, next: next.step)
      return Point(step: step.asNext, live: adding(slot, to: next.live))
    default: preconditionFailure("not reached")
    }
  }
}

// MARK: Liveness

extension Emitter {
  func reading(_ value: Value, _ live: LiveSlots) -> LiveSlots {
    var live = live
    value.forEachSlot { live.insert($0) }
    return live
  }

  func reading(_ values: [Value], _ live: LiveSlots) -> LiveSlots {
    var live = live
    for value in values { value.forEachSlot { live.insert($0) } }
    return live
  }

  func adding(_ slot: Int, to live: LiveSlots) -> LiveSlots {
    var live = live
    live.insert(slot)
    return live
  }

  func removing(_ slot: Int, from live: LiveSlots) -> LiveSlots {
    var live = live
    live.remove(slot)
    return live
  }

  func union(_ a: LiveSlots, _ b: LiveSlots) -> LiveSlots {
    var live = a
    live.formUnion(b)
    return live
  }
}

// MARK: Straight code

extension Emitter {
  private func emitResult(_ value: Value) -> Point {
    let site = site(value.location)
    return Point(
      step: Return(site, operand(value)).asNext, live: reading(value, LiveSlots()))
  }

  private func emitAssign(_ slot: Int, _ value: Value, then next: Point) -> Point {
    let site = site(value.location)
    let step: Step =
      switch value {
      case .slot(let source): Move(site, slot, from: source, next: next.step)
      default: Assign(site, slot, operand(value), next: next.step)
      }
    return Point(step: step.asNext, live: reading(value, removing(slot, from: next.live)))
  }

  private func emitFailure(_ failure: MatchFailure) -> Point {
    var live = LiveSlots()
    let step: Step
    func fail(_ tag: Term, _ slot: Int, _ location: SourceLocation) -> Step {
      live.insert(slot)
      return Fail(site(location), tag, slot)
    }
    switch failure {
    case .functionClause(let location):
      live = LiveSlots(first: function.liveAtEntry)
      step = FailFunctionClause(site(location))
    case .badmatch(let slot, let location): step = fail(Atom.badmatch, slot, location)
    case .caseClause(let slot, let location): step = fail(Atom.caseClause, slot, location)
    case .tryClause(let slot, let location): step = fail(Atom.tryClause, slot, location)
    case .badGenerator(let slot, let location): step = fail(Atom.badGenerator, slot, location)
    case .elseClause(let slot, let location): step = fail(Atom.elseClause, slot, location)
    case .badGenerators(let slot, let location):
      step = fail(Term(atom: "bad_generators"), slot, location)
    case .badFilter(let slot, let location): step = fail(Atom.badFilter, slot, location)
    case .badarg(let slot, let location): step = fail(Atom.badarg, slot, location)
    case .ifClause(let location): step = FailPlain(site(location), Atom.ifClause)
    case .reraise(let first):
      for slot in first..<first + 3 { live.insert(slot) }
      step = Reraise(site(.none), first)
    case .next: preconditionFailure("a match that cannot fail has no failure")
    }
    return Point(step: step.asNext, live: union(live, handlerLive))
  }
}

// MARK: Clauses

extension Emitter {
  private func emitSelect(
    _ slots: [Int], _ clauses: [SelectClause], _ failure: MatchFailure, then next: Point?
  ) -> Point {
    // `next` as a failure: the last clause takes everything.
    if case .next = failure, let last = clauses.last {
      return emitClauses(
        clauses.dropLast(), on: slots, otherwise: emit(last.body, then: next), then: next)
    }
    return emitClauses(clauses[...], on: slots, otherwise: emitFailure(failure), then: next)
  }

  func emitClauses(
    _ clauses: ArraySlice<SelectClause>, on slots: [Int], otherwise: Point, then next: Point?,
    accepting: (Point) -> Point = { $0 }
  ) -> Point {
    var otherwise = otherwise
    var end = clauses.endIndex
    while end > clauses.startIndex {
      if let (position, kind, start) = run(of: clauses[..<end], slots.count) {
        otherwise = emitRun(
          clauses[start..<end], on: slots, switchingOn: slots[position], position, kind,
          otherwise: otherwise, then: next, accepting: accepting)
        end = start
      } else {
        otherwise = emitClause(
          clauses[end - 1], on: slots, otherwise: otherwise, then: next, accepting: accepting)
        end -= 1
      }
    }
    return otherwise
  }

  private func emitClause(
    _ clause: SelectClause, on slots: [Int], otherwise: Point, then next: Point?,
    accepting: (Point) -> Point
  ) -> Point {
    let body = accepting(emit(clause.body, then: next))
    return emitHead(clause, on: slots, then: body, otherwise: otherwise)
  }

  private func emitHead(
    _ clause: SelectClause, on slots: [Int], then body: Point, otherwise: Point,
    skipping: Int? = nil
  ) -> Point {
    var point = emitGuard(clause.guards, then: body, otherwise: otherwise)
    for index in clause.patterns.indices.reversed() where index != skipping {
      point = emitPattern(
        clause.patterns[index], at: slots[index], then: point, otherwise: otherwise)
    }
    return point
  }

  // MARK: Runs of clauses that a table tells apart

  private enum RunKind { case word, tag }

  /// As few clauses as are worth a table.
  private static var shortestRun: Int { 4 }

  /// The longest run of clauses at the end that one position's atoms and small integers, or the
  /// atoms that start its tuples, tell apart.
  private func run(
    of clauses: ArraySlice<SelectClause>, _ positions: Int
  ) -> (position: Int, RunKind, start: Int)? {
    guard clauses.count >= Self.shortestRun else { return nil }
    var best: (position: Int, RunKind, start: Int)?
    for position in 0..<positions {
      for kind in [RunKind.word, .tag] {
        var start = clauses.endIndex
        while start > clauses.startIndex, key(clauses[start - 1].patterns[position], kind) != nil {
          start -= 1
        }
        if clauses.endIndex - start >= Self.shortestRun, start < best?.start ?? .max {
          best = (position, kind, start)
        }
      }
    }
    return best
  }

  private func key(_ pattern: MatchPattern, _ kind: RunKind) -> Term? {
    switch (pattern, kind) {
    case (.literal(let term), .word): term.isSmall || term.isAtom ? term : nil
    case (.tuple(let elements), .tag): elements.first.flatMap(tag)
    case (.both(let a, let b), _): key(a, kind) ?? key(b, kind)
    default: nil
    }
  }

  /// The atom or small integer that a tuple pattern starts with.
  func tag(_ pattern: MatchPattern) -> Term? {
    switch pattern {
    case .literal(let term), .part(_, .literal(let term)):
      term.isSmall || term.isAtom ? term : nil
    default: nil
    }
  }

  private func emitRun(
    _ clauses: ArraySlice<SelectClause>, on slots: [Int], switchingOn slot: Int, _ position: Int,
    _ kind: RunKind, otherwise: Point, then next: Point?, accepting: (Point) -> Point
  ) -> Point {
    var points: [UInt: Point] = [:]
    for clause in clauses.reversed() {
      let key = key(clause.patterns[position], kind)!
      let body = accepting(emit(clause.body, then: next))
      // A word that led here needs no second look; a tuple's other elements do.
      let isWord = if case .literal = clause.patterns[position] { true } else { false }
      points[key.bits] = emitHead(
        clause, on: slots, then: body, otherwise: points[key.bits] ?? otherwise,
        skipping: isWord ? position : nil)
    }
    var live = adding(slot, to: otherwise.live)
    for point in points.values { live.formUnion(point.live) }
    let table = JumpTable(points.map { (Term(bits: $0), $1.step) })
    let step: Step =
      switch kind {
      case .word: Switch(site(.none), slot, table, otherwise: otherwise.step)
      case .tag: SwitchTag(site(.none), slot, table, otherwise: otherwise.step)
      }
    return Point(step: step.asNext, live: live)
  }
}

// MARK: receive, try

extension Emitter {
  private func emitReceive(_ receive: Receive, then next: Point?) -> Point {
    let timeout = receive.timeout.map { _ in emit(receive.timeoutBody, then: next) }
    // The clauses' end leads back to the step that looks at messages; what is live there is what
    // the clauses read.
    let skip = SkipMessage(site(.none))
    let clauses = emitClauses(
      receive.clauses[...], on: [receive.messageSlot],
      otherwise: Point(step: skip.asNext, live: LiveSlots()), then: next,
      accepting: { body in
        Point(step: TakeMessage(self.site(.none), next: body.step).asNext, live: body.live)
      })
    var live = removing(receive.messageSlot, from: clauses.live)
    if let timeout { live.formUnion(timeout.live) }
    live.formUnion(handlerLive)
    let look = LookAtMessage(
      site(receive.location), live: live, into: receive.messageSlot, clauses: clauses.step,
      onTimeout: timeout?.step)
    skip.goOn(at: look)
    var point = Point(step: look.asNext, live: live)
    for slot in slotsInEveryMessage(receive.clauses) {
      let skipOlder = SkipOlderMessages(site(.none), than: slot, next: point.step)
      point = Point(step: skipOlder.asNext, live: adding(slot, to: point.live))
    }
    guard let value = receive.timeout else { return point }
    let begin = BeginReceive(site(receive.location), expression(value), next: point.step)
    return Point(step: begin.asNext, live: reading(value, point.live))
  }

  /// Slots whose values every clause requires in the message.
  private func slotsInEveryMessage(_ clauses: [SelectClause]) -> Set<Int> {
    guard let first = clauses.first else { return [] }
    return clauses.dropFirst().reduce(into: requiredSlots(first.patterns[0])) {
      $0.formIntersection(requiredSlots($1.patterns[0]))
    }
  }

  private func requiredSlots(_ pattern: MatchPattern) -> Set<Int> {
    switch pattern {
    case .equal(let slot): [slot]
    case .part(_, let inner): requiredSlots(inner)
    case .tuple(let elements): elements.reduce(into: []) { $0.formUnion(requiredSlots($1)) }
    case .both(let a, let b): requiredSlots(a).union(requiredSlots(b))
    default: []
    }
  }

  /// Emits what raises into `handler`.
  private func protected(_ handler: Point, slots: Int, _ emit: () -> Point) -> Point {
    let outer = (self.handler, handlerLive)
    self.handler = function.adopt(Handler(next: handler.step, firstSlot: slots))
    var live = handler.live
    for slot in slots..<slots + 3 { live.remove(slot) }
    handlerLive = union(live, outer.1)
    var point = emit()
    point.live.formUnion(handlerLive)
    (self.handler, handlerLive) = outer
    return point
  }

  private func emitAttempt(_ attempt: Attempt, then next: Point?) -> Point {
    let success = emit(attempt.success, then: next)
    let handler = emit(attempt.handler, then: next)
    return protected(handler, slots: attempt.handlerSlots) {
      emit(attempt.body, then: success)
    }
  }

  private func emitCatching(
    _ body: [Operation], into slot: Int, _ handlerSlots: Int, then next: Point
  ) -> Point {
    let caught = CatchValue(site(.none), handlerSlots, into: slot, next: next.step)
    var live = removing(slot, from: next.live)
    for slot in handlerSlots..<handlerSlots + 3 { live.insert(slot) }
    return protected(Point(step: caught.asNext, live: live), slots: handlerSlots) {
      emit(body, then: next)
    }
  }

  private func emitCleanup(_ cleanup: Cleanup, then next: Point) -> Point {
    let slots = cleanup.handlerSlots
    let end = EndCleanup(site(.none), slots, next: next.step)
    var live = next.live
    for slot in slots..<slots + 3 { live.insert(slot) }
    live.formUnion(handlerLive)
    let after = emit(cleanup.cleanup, then: Point(step: end.asNext, live: live))
    let begin = NoException(site(.none), slots, next: after.step)
    var beginLive = after.live
    for slot in slots..<slots + 3 { beginLive.remove(slot) }
    // With an exception the value is missing: its slot is live all the same, and must hold a term.
    return protected(after, slots: slots) {
      emit(cleanup.body, then: Point(step: begin.asNext, live: beginLive))
    }
  }
}
