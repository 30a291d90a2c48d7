import Glibc

/// The names behind atoms, one table for the whole program.
///
/// A term holds an atom's index, so atoms compare without looking here. Entries are never removed.
/// Text is reached without a lock: entries lie in chunks that never move, and an index is only
/// handed out after its entry is written. Interning takes the lock.
final class AtomTable: @unchecked Sendable {
  /// As many as OTP allows by default: what exceeds it is a system_limit error in the caller.
  static let limit = 1_048_576
  /// Who wants an atom: the fuller the table, the fewer get one. When a program has used up its
  /// share, the modules of the library can still be loaded and run; and there is always room for
  /// the names that the engine itself needs late.
  enum Purpose: Int {
    case engine = 0
    case source = 1024
    case program = 16_384

    fileprivate var limit: Int { AtomTable.limit - rawValue }
  }
  /// An atom's text has at most this many characters.
  static let maximumLength = 255

  static let shared = AtomTable()

  struct Entry {
    let utf8: UnsafeBufferPointer<UInt8>
    let next: Int32  // in the same bucket of the hash table, -1 at the end
    let hash: UInt32
  }

  private static let chunkBits = 12
  private static let chunkCount = limit >> chunkBits

  private struct State {
    var count = 0
    var buckets = [Int32](repeating: -1, count: 4096)
    var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: State.block)
    var bytesLeft = State.block
    static let block = 1 << 16
  }

  private let lock = Lock()
  private var state = State()
  // Safe: written under the lock before the index that leads to them becomes known to others.
  private let chunks: UnsafeMutablePointer<UnsafeMutablePointer<Entry>?>

  private init() {
    chunks = .allocate(capacity: Self.chunkCount)
    chunks.initialize(repeating: nil, count: Self.chunkCount)
    for name in Atom.predefinedNames { _ = intern(name) }
  }

  func entry(_ index: Int) -> Entry {
    chunks[index >> Self.chunkBits].unsafelyUnwrapped[index & (1 << Self.chunkBits - 1)]
  }

  var count: Int { lock.withLock { state.count } }

  /// The atom's index, or nil when the table is full.
  func intern(_ name: String, for purpose: Purpose = .program) -> Int? {
    var name = name
    return name.withUTF8 { intern($0, for: purpose) }
  }

  func intern(
    _ utf8: UnsafeBufferPointer<UInt8>, existingOnly: Bool = false, for purpose: Purpose = .program
  ) -> Int? {
    let hash = Self.hash(utf8)
    return lock.withLock {
      if let found = find(utf8, hash) { return found }
      if existingOnly || state.count >= purpose.limit { return nil }
      if state.count > state.buckets.count { rehash() }
      return add(utf8, hash)
    }
  }

  /// FNV-1a.
  static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  private func find(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    var index = state.buckets[Int(hash) & (state.buckets.count - 1)]
    while index >= 0 {
      let entry = entry(Int(index))
      if entry.hash == hash, entry.utf8.count == utf8.count,
        Self.areEqual(entry.utf8, utf8)
      {
        return Int(index)
      }
      index = entry.next
    }
    return nil
  }

  /// Precondition: of the same length.
  private static func areEqual(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let x = a.baseAddress, let y = b.baseAddress else { return true }
    return memcmp(x, y, a.count) == 0
  }

  private func add(_ utf8: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let index = state.count
    let chunk = index >> Self.chunkBits
    if chunks[chunk] == nil { chunks[chunk] = .allocate(capacity: 1 << Self.chunkBits) }
    if utf8.count > state.bytesLeft {
      state.bytes = .allocate(capacity: State.block)
      state.bytesLeft = State.block
    }
    let copy = UnsafeMutableBufferPointer(start: state.bytes, count: utf8.count)
    _ = copy.initialize(from: utf8)
    state.bytes += utf8.count
    state.bytesLeft -= utf8.count
    let bucket = Int(hash) & (state.buckets.count - 1)
    (chunks[chunk].unsafelyUnwrapped + (index & (1 << Self.chunkBits - 1))).initialize(
      to: Entry(utf8: UnsafeBufferPointer(copy), next: state.buckets[bucket], hash: hash))
    state.buckets[bucket] = Int32(index)
    state.count += 1
    return index
  }

  private func rehash() {
    var buckets = [Int32](repeating: -1, count: state.buckets.count * 2)
    for index in 0..<state.count {
      let slot =
        chunks[index >> Self.chunkBits].unsafelyUnwrapped + (index & (1 << Self.chunkBits - 1))
      let entry = slot.pointee
      let bucket = Int(entry.hash) & (buckets.count - 1)
      slot.pointee = Entry(utf8: entry.utf8, next: buckets[bucket], hash: entry.hash)
      buckets[bucket] = Int32(index)
    }
    state.buckets = buckets
  }
}

extension Term {
  /// The atom of a name that the engine chooses, for which there is always room. For names that
  /// programs choose use `atom(ifRoomFor:)`.
  init(atom name: String) {
    guard let index = AtomTable.shared.intern(name, for: .engine) else {
      preconditionFailure("atom table full")
    }
    self.init(atomIndex: index)
  }

  /// The atom of that name, nil when the atom table is full.
  static func atom(
    ifRoomFor name: String, for purpose: AtomTable.Purpose = .program
  ) -> Term? {
    AtomTable.shared.intern(name, for: purpose).map { Term(atomIndex: $0) }
  }

  /// Precondition: `isAtom`.
  var atomUTF8: UnsafeBufferPointer<UInt8> { AtomTable.shared.entry(atomIndex).utf8 }
  var atomName: String { String(decoding: atomUTF8, as: UTF8.self) }
}
