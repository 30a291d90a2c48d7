/// `<<...>>` as a pattern: takes the binary in a slot apart from left to right.
///
///     fields: at known places | segments: at places that depend on those before | rest or the end
///
/// The sizes that are known beforehand are tested once, all together.
final class MatchBinary: Step {
  let slot: Int
  private let fields: UnsafePointer<BinaryField>
  private let fieldCount: Int
  private let segments: UnsafePointer<MatchSegment>
  private let segmentCount: Int
  /// Where the fields end.
  let fieldBits: Int
  /// The bits that all fields and segments of known size take.
  let fixedBits: Int
  let end: BinaryEnd
  let then: Next
  let otherwise: Next

  init(_ site: Site, _ slot: Int, _ plan: BinaryPlan, then: Next, otherwise: Next) {
    self.slot = slot
    fields = Self.kept(plan.fields)
    fieldCount = plan.fields.count
    segments = Self.kept(plan.segments)
    segmentCount = plan.segments.count
    fieldBits = plan.fieldBits
    fixedBits = plan.fixedBits
    end = plan.end
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
    _ = kept.initialize(from: elements)
    // Safe: there is room for one at least.
    return UnsafePointer(kept.baseAddress.unsafelyUnwrapped)
  }

  deinit {
    for index in 0..<segmentCount { segments[index].sizeExpression?.release() }
    fields.deallocate()
    segments.deallocate()
  }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let view = BinaryView(frame[slot]), view.bitCount >= fixedBits else { return otherwise }
    // Nothing is bound as long as the end may be wrong: most of what does not match is found here.
    if segmentCount == 0, !end.accepts(view.bitCount &- fixedBits) { return otherwise }
    for index in 0..<fieldCount {
      guard try (fields + index).matches(view, p, frame) else { return otherwise }
    }
    var place = fieldBits
    if segmentCount > 0 {
      var match = BinaryMatch(view: view, place: place, fixedLeft: fixedBits &- fieldBits)
      for index in 0..<segmentCount {
        guard try match.take(segments + index, p) else { return otherwise }
      }
      place = match.place
      guard end.accepts(view.bitCount &- place) else { return otherwise }
    }
    if end.target == .ignore { return then }
    let rest = view.part(from: place, bitCount: view.bitCount &- place, p)
    if end.target == .compare {
      return rest.isExactlyEqual(to: frame[end.slot]) ? then : otherwise
    }
    frame[end.slot] = rest
    return then
  }
}

/// What `MatchBinary` is made of.
struct BinaryPlan {
  var fields: [BinaryField] = []
  var segments: [MatchSegment] = []
  var fieldBits = 0
  var fixedBits = 0
  var end = BinaryEnd(unit: 0, target: .ignore, slot: 0)
}

/// What is left behind all segments of known or computed size.
struct BinaryEnd {
  /// It has a multiple of this many bits; 0: there must be nothing.
  let unit: Int
  let target: MatchSegment.Target
  /// Where it goes, or what it is compared with.
  let slot: Int

  @inline(__always) func accepts(_ bitCount: Int) -> Bool {
    switch unit {
    case 0: bitCount == 0
    case 1: true
    case 8: bitCount & 7 == 0
    default: bitCount % unit == 0
    }
  }
}
