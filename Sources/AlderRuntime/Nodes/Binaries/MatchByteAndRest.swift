/// `<<Byte, Rest/binary>>`, the step of most loops over a binary.
final class MatchByteAndRest: Step {
  let slot: Int
  let byte: Int
  let rest: Int
  /// `Rest/binary`: whole bytes are left. Otherwise `Rest/bits`.
  let isWhole: Bool
  let then: Next
  let otherwise: Next

  init(
    _ site: Site, _ slot: Int, byte: Int, rest: Int, isWhole: Bool, then: Next, otherwise: Next
  ) {
    self.slot = slot
    self.byte = byte
    self.rest = rest
    self.isWhole = isWhole
    self.then = then
    self.otherwise = otherwise
    super.init(site)
  }

  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    guard let view = BinaryView(frame[slot]), view.bitCount >= 8,
      !isWhole || view.bitCount & 7 == 0
    else { return otherwise }
    let bytes = view.bytes + (view.start &>> 3)
    let value =
      view.start & 7 == 0
      ? Int(bytes[0]) : Int(truncatingIfNeeded: view.bits.bits(at: 0, count: 8))
    frame[byte] = Term(small: value)
    frame[rest] = view.part(from: 8, bitCount: view.bitCount &- 8, p)
    return then
  }
}
