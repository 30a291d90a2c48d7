import CZlib
import Synchronization

/// What a stream of Erlang's `zlib` refers to: zlib's state, the bytes that wait for it, and those that it
/// has made.
///
/// Only the process that controls it gets at it, one step of it at a time, be it on a worker or on a dirty
/// thread. Others may ask who that is.
final class ZlibStream {
  enum Mode { case idle, deflating, inflating, closed }
  /// What becomes of bytes behind the end of what is inflated.
  enum AtEnd: Int { case fail = 0, reset, cut }

  /// The number of the process that controls it.
  let controller: Atomic<Int>
  private(set) var mode = Mode.idle
  /// Where it stays, which zlib's state refers to.
  let state: UnsafeMutablePointer<z_stream>
  var waiting: [UInt8] = []
  /// How many of the waiting bytes have been taken.
  var taken = 0
  var made = GrowingBytes()
  /// What is made has its end.
  var hasEnded = false
  var atEnd = AtEnd.cut

  /// About what zlib takes for a stream that deflates.
  static let size = 1 << 18

  init(controller: Int) {
    self.controller = Atomic(controller)
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
  }

  deinit {
    _ = end()
    state.deallocate()
  }

  var waitingCount: Int { waiting.count - taken }

  func enqueue(_ bytes: [UInt8]) {
    if waitingCount == 0 {
      waiting = bytes
    } else {
      waiting.removeFirst(taken)
      waiting += bytes
    }
    taken = 0
  }

  func discardWaiting() {
    waiting = []
    taken = 0
  }

  // MARK: Beginning and ending

  /// A status of zlib. Precondition: idle, as for `beginInflating`.
  func beginDeflating(
    level: Int32, method: Int32, windowBits: Int32, memoryLevel: Int32, strategy: Int32
  ) -> Int32 {
    let status = deflateInit2_(
      state, level, method, windowBits, memoryLevel, strategy, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    if status == Z_OK { begin(.deflating) }
    return status
  }

  func beginInflating(windowBits: Int32, atEnd: AtEnd) -> Int32 {
    let status = inflateInit2_(
      state, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if status == Z_OK { begin(.inflating) }
    self.atEnd = atEnd
    return status
  }

  private func begin(_ mode: Mode) {
    self.mode = mode
    forget()
  }

  private func forget() {
    discardWaiting()
    made.removeAll()
    hasEnded = false
  }

  /// `Z_DATA_ERROR` when something is left to be done.
  func end() -> Int32 {
    var status: Int32 = Z_OK
    switch mode {
    case .deflating:
      status = deflateEnd(state)
      if waitingCount > 0 { status = Z_DATA_ERROR }
    case .inflating:
      status = inflateEnd(state)
      if !hasEnded || waitingCount > 0 { status = Z_DATA_ERROR }
    case .idle, .closed: break
    }
    if mode != .closed { mode = .idle }
    discardWaiting()
    return status
  }

  func close() {
    _ = end()
    mode = .closed
  }

  func reset() -> Int32 {
    forget()
    return mode == .deflating ? deflateReset(state) : inflateReset(state)
  }
}
