extension Emitter {
  /// Matches what is in `slot`: to `then` with the pattern's variables in their slots, or to
  /// `otherwise`. Parts are matched from left to right.
  func emitPattern(
    _ pattern: MatchPattern, at slot: Int, then: Point, otherwise: Point
  ) -> Point {
    switch pattern {
    case .any: return then
    case .bind(slot): return then
    case .bind(let target):
      let step = Move(site(.none), target, from: slot, next: then.step)
      return Point(step: step.asNext, live: adding(slot, to: removing(target, from: then.live)))
    case .literal(let term):
      let step = matchLiteral(slot, term, then: then.step, otherwise: otherwise.step)
      return test(step, reading: [slot], then.live, otherwise)
    case .equal(let other):
      let step = IfSlotsMatch(
        site(.none), slot, other, then: then.step, otherwise: otherwise.step)
      return test(step, reading: [slot, other], then.live, otherwise)
    case .cons(let head, let tail):
      return emitCons(head, tail, at: slot, then: then, otherwise: otherwise)
    case .tuple(let elements):
      return emitTuple(elements, at: slot, then: then, otherwise: otherwise)
    case .map(let pairs): return emitMap(pairs, at: slot, then: then, otherwise: otherwise)
    case .binary(let segments):
      return emitBinary(segments, at: slot, then: then, otherwise: otherwise)
    case .bits: preconditionFailure("a segment's value outside of a binary")
    case .both(let left, let right):
      let second = emitPattern(right, at: slot, then: then, otherwise: otherwise)
      return emitPattern(left, at: slot, then: second, otherwise: otherwise)
    case .part(let part, let inner):
      let inner = emitPattern(inner, at: part, then: then, otherwise: otherwise)
      return emitPattern(.bind(part), at: slot, then: inner, otherwise: otherwise)
    }
  }

  private func test(
    _ step: Step, reading slots: [Int], _ live: LiveSlots, _ otherwise: Point
  ) -> Point {
    var live = union(live, otherwise.live)
    for slot in slots { live.insert(slot) }
    return Point(step: step.asNext, live: live)
  }

  /// Where a part of a larger pattern is put; nil if nobody wants it.
  private func target(of part: MatchPattern) -> Int? {
    switch part {
    case .bind(let slot), .part(let slot, _): slot
    case .any: nil
    default: preconditionFailure("a part without a slot")
    }
  }

  /// What is still to be matched in parts that have been put into their slots.
  private func emitParts(_ parts: [MatchPattern], then: Point, otherwise: Point) -> Point {
    var point = then
    for part in parts.reversed() {
      guard case .part(let slot, let inner) = part else { continue }
      point = emitPattern(inner, at: slot, then: point, otherwise: otherwise)
    }
    return point
  }

  private func emitCons(
    _ head: MatchPattern, _ tail: MatchPattern, at slot: Int, then: Point, otherwise: Point
  ) -> Point {
    let inner = emitParts([head, tail], then: then, otherwise: otherwise)
    let site = site(.none)
    var live = inner.live
    let step: Step
    switch (target(of: head), target(of: tail)) {
    case (let head?, let tail?):
      step = MatchCons(
        site, slot, head: head, tail: tail, then: inner.step, otherwise: otherwise.step)
      live.remove(head)
      live.remove(tail)
    case (let head?, nil):
      step = MatchConsPart(
        site, slot, part: 0, into: head, then: inner.step, otherwise: otherwise.step)
      live.remove(head)
    case (nil, let tail?):
      step = MatchConsPart(
        site, slot, part: 1, into: tail, then: inner.step, otherwise: otherwise.step)
      live.remove(tail)
    case (nil, nil):
      step = MatchAnyCons(site, slot, then: inner.step, otherwise: otherwise.step)
    }
    return test(step, reading: [slot], live, otherwise)
  }

  private func emitTuple(
    _ elements: [MatchPattern], at slot: Int, then: Point, otherwise: Point
  ) -> Point {
    var parts = elements
    var shapeTag = Term.none
    if let first = elements.first, let tag = tag(first) {
      shapeTag = tag
      parts[0] = .any
    }
    let inner = emitParts(parts, then: then, otherwise: otherwise)
    var bindings: [ElementBinding] = []
    var live = inner.live
    for (index, part) in parts.enumerated() {
      guard let target = target(of: part) else { continue }
      bindings.append(ElementBinding(index: index + 1, slot: target))
      live.remove(target)
    }
    let shape = TupleShape(slot: slot, arity: elements.count, tag: shapeTag)
    let site = site(.none)
    let (then, otherwiseStep) = (inner.step, otherwise.step)
    let step: Step =
      switch bindings.count {
      case 0: MatchTuple0(site, shape, then: then, otherwise: otherwiseStep)
      case 1: MatchTuple1(site, shape, bindings[0], then: then, otherwise: otherwiseStep)
      case 2:
        MatchTuple2(site, shape, bindings[0], bindings[1], then: then, otherwise: otherwiseStep)
      case 3:
        MatchTuple3(
          site, shape, bindings[0], bindings[1], bindings[2], then: then, otherwise: otherwiseStep)
      default: MatchTupleN(site, shape, bindings, then: then, otherwise: otherwiseStep)
      }
    return test(step, reading: [slot], live, otherwise)
  }

  private func emitMap(
    _ pairs: [(key: Value, value: MatchPattern)], at slot: Int, then: Point, otherwise: Point
  ) -> Point {
    var point = then
    for (key, value) in pairs.reversed() {
      let inner = emitParts([value], then: point, otherwise: otherwise)
      // A slot nobody reads, for a value nobody wants.
      let target = target(of: value) ?? frameSize
      var live = removing(target, from: inner.live)
      key.forEachSlot { live.insert($0) }
      let step = MatchMapKey(
        site(.none), slot, expression(key), into: target, then: inner.step,
        otherwise: otherwise.step)
      point = test(step, reading: [slot], live, otherwise)
    }
    let step = MatchAnyMap(site(.none), slot, then: point.step, otherwise: otherwise.step)
    return test(step, reading: [slot], point.live, otherwise)
  }
}
