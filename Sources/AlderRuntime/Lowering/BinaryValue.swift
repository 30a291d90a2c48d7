/// `<<...>>` as a value, before its node is made.
struct BinaryValue {
  enum Size {
    case fixed(bits: Int)
    case computed(Value, unit: Int)
    case whole(unit: Int)
    case character
  }

  struct Segment {
    var type: SegmentType
    var size: Size
    /// A slot or a constant, as is a computed size.
    var value: Value
    /// From 1; 0 for a character of a string.
    var number: Int
  }

  var segments: [Segment]
  /// What has to be evaluated first, in this order, and where it is put for the time of the node.
  var parts: [(slot: Int, value: Value)]
  var location: SourceLocation

  func forEachSlot(_ body: (Int) -> Void) {
    let own = Set(parts.map(\.slot))
    for (_, value) in parts { value.forEachSlot(body) }
    for segment in segments {
      segment.value.forEachSlot { if !own.contains($0) { body($0) } }
      if case .computed(let size, _) = segment.size {
        size.forEachSlot { if !own.contains($0) { body($0) } }
      }
    }
  }

  /// Other segments are appended to a binary that is there already.
  var isAppending: Bool {
    guard segments.count > 1, case .whole = segments[0].size else { return false }
    return segments[0].value.literal == nil
  }
}

extension BinaryValue.Segment {
  /// The node's form.
  var construction: ConstructionSegment {
    let operand = value.slotOrLiteral
    switch size {
    case .fixed(let bits):
      return ConstructionSegment(type, value: operand, size: .fixed, bitCount: bits, number: number)
    case .computed(let size, let unit):
      return ConstructionSegment(
        type, value: operand, size: .computed, unit: unit, sizeValue: size.slotOrLiteral,
        number: number)
    case .whole(let unit):
      return ConstructionSegment(type, value: operand, size: .whole, unit: unit, number: number)
    case .character:
      return ConstructionSegment(type, value: operand, size: .character, number: number)
    }
  }

  /// It is the same whenever it is made; not one so large that a constant of it would be a burden.
  var isConstant: Bool {
    guard value.literal != nil, type.kind != .binary else { return false }
    switch size {
    case .fixed(let bits): return bits <= 8 * 1024
    case .character: return true
    case .computed, .whole: return false
    }
  }
}

extension Value {
  /// Precondition: it is a slot or a literal.
  fileprivate var slotOrLiteral: SlotOrLiteral {
    switch self {
    case .slot(let slot): SlotOrLiteral(slot: slot)
    case .literal(let term): SlotOrLiteral(literal: term)
    default: preconditionFailure("part of a binary without a slot")
    }
  }
}
