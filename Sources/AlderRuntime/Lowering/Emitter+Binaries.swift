extension Emitter {
  func binary(_ binary: BinaryValue) -> Expression {
    let parts = parts(of: binary)
    return binary.isAppending
      ? AppendToBinary(parts, binary.location) : ConstructBinary(parts, binary.location)
  }

  func parts(of binary: BinaryValue) -> BinaryParts {
    BinaryParts(
      binary.segments.map(\.construction), binary.parts.map { ($0.slot, expression($0.value)) })
  }

  func emitBinary(
    _ segments: [SegmentPattern], at slot: Int, then: Point, otherwise: Point
  ) -> Point {
    let step = matchBinary(segments, slot, then: then.step, otherwise: otherwise.step)
    var live = then.live
    // What the binary's own segments have bound is not read before it.
    for segment in segments.reversed() {
      switch segment.value {
      case .bind(let slot): live.remove(slot)
      case .equal(let slot): live.insert(slot)
      default: break
      }
      if case .computed(let size, _) = segment.size { size.forEachSlot { live.insert($0) } }
    }
    live = union(live, otherwise.live)
    live.insert(slot)
    return Point(step: step.asNext, live: live)
  }

  private func matchBinary(
    _ segments: [SegmentPattern], _ slot: Int, then: Next, otherwise: Next
  ) -> Step {
    let plan = plan(joined(segments))
    if plan.segments.isEmpty, plan.fields.count == 1, plan.fields[0].isBoundByte,
      plan.fieldBits == 8, plan.end.target == .bind, plan.end.unit == 1 || plan.end.unit == 8
    {
      return MatchByteAndRest(
        site(.none), slot, byte: plan.fields[0].slot, rest: plan.end.slot,
        isWhole: plan.end.unit == 8, then: then, otherwise: otherwise)
    }
    return MatchBinary(site(.none), slot, plan, then: then, otherwise: otherwise)
  }

  /// Constants that follow one another, up to 64 bits of them, are one.
  private func joined(_ segments: [SegmentPattern]) -> [SegmentPattern] {
    var joined: [SegmentPattern] = []
    for segment in segments {
      if case .bits(let bits, let count) = segment.value, let last = joined.last,
        case .bits(let before, let countBefore) = last.value, countBefore + count <= 64
      {
        let all = count == 64 ? bits : before << UInt64(count) | bits
        joined[joined.count - 1].value = .bits(all, count: countBefore + count)
        joined[joined.count - 1].size = .fixed(bits: countBefore + count)
      } else {
        joined.append(segment)
      }
    }
    return joined
  }

  private func plan(_ segments: [SegmentPattern]) -> BinaryPlan {
    var plan = BinaryPlan()
    for (index, segment) in segments.enumerated() {
      switch segment.size {
      case .fixed(let bits):
        plan.fixedBits += bits
        if plan.segments.isEmpty {
          if let field = field(segment, at: plan.fieldBits, bits) { plan.fields.append(field) }
          plan.fieldBits += bits
        } else {
          plan.segments.append(matchSegment(segment))
        }
      case .rest(let unit):
        precondition(index == segments.count - 1, "all that is left before the end")
        plan.end = end(segment.value, unit: unit)
      case .computed, .character: plan.segments.append(matchSegment(segment))
      }
    }
    return plan
  }

  private func end(_ value: MatchPattern, unit: Int) -> BinaryEnd {
    switch value {
    case .any: BinaryEnd(unit: unit, target: .ignore, slot: 0)
    case .bind(let slot): BinaryEnd(unit: unit, target: .bind, slot: slot)
    case .equal(let slot): BinaryEnd(unit: unit, target: .compare, slot: slot)
    default: preconditionFailure("what is left is no constant: refused when the module was loaded")
    }
  }

  /// Nil for one that nobody looks at.
  private func field(_ pattern: SegmentPattern, at place: Int, _ bitCount: Int) -> BinaryField? {
    let type = pattern.type
    let kind: BinaryField.Kind =
      switch type.kind {
      case .float: .float
      case .binary: .binary
      default: type.isLittle ? .littleInteger : .integer
      }
    var field = BinaryField(
      kind: kind, isSigned: type.isSigned, isLittle: type.isLittle, place: place,
      bitCount: bitCount)
    switch pattern.value {
    case .any:
      // A float must be one, whoever wants it.
      if kind != .float { return nil }
      field.slot = frameSize
    case .bind(let slot): field.slot = slot
    case .equal(let slot):
      field.target = .compare
      field.expected = SlotOrLiteral(slot: slot)
    case .literal(let term):
      field.target = .compare
      field.expected = SlotOrLiteral(literal: term)
    case .bits(let bits, _):
      field.kind = .constant
      field.isSigned = false
      field.constant = bits
    default: preconditionFailure("not a segment's value: refused when the module was loaded")
    }
    field.settle()
    return field
  }

  private func matchSegment(_ pattern: SegmentPattern) -> MatchSegment {
    let kind: MatchSegment.Kind =
      switch pattern.type.kind {
      case .integer: .integer
      case .float: .float
      case .binary: .binary
      case .utf8: .utf8
      case .utf16: .utf16
      case .utf32: .utf32
      }
    var segment = MatchSegment(
      kind: kind, size: .fixed, target: .ignore, isSigned: pattern.type.isSigned,
      isLittle: pattern.type.isLittle, bitCount: 0, unit: 1, slot: 0,
      expected: SlotOrLiteral(literal: .none), constant: 0, sizeExpression: nil)
    switch pattern.size {
    case .fixed(let bits): segment.bitCount = bits
    case .computed(let size, let unit):
      segment.size = .computed
      segment.unit = unit
      segment.sizeExpression = .passRetained(expression(size))
    case .rest: preconditionFailure("what is left is no segment")
    case .character: segment.size = .character
    }
    switch pattern.value {
    case .any: break
    case .bind(let slot):
      segment.target = .bind
      segment.slot = slot
    case .equal(let slot):
      segment.target = .compare
      segment.expected = SlotOrLiteral(slot: slot)
    case .literal(let term):
      segment.target = .compare
      segment.expected = SlotOrLiteral(literal: term)
    case .bits(let bits, _):
      segment.kind = .constant
      segment.constant = bits
    default: preconditionFailure("not a segment's value: refused when the module was loaded")
    }
    return segment
  }
}
