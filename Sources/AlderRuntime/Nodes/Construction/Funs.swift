/// `fun ... end` that captures variables.
final class ClosureConstruction: Expression {
  /// The function, as the word that stands for it in the heap. The module owns it.
  let code: Term
  let captured: SlotList

  init(_ code: FunctionCode, _ captured: [Int]) {
    self.code = code.word
    self.captured = SlotList(captured)
  }
  deinit { captured.free() }

  override func value(_ p: Process) throws(Raise) -> Term {
    let box = p.allocate(captured.count + 2)
    box[0] = Header(.closure, size: captured.count + 1).term
    box[1] = code
    for index in 0..<captured.count { box[index + 2] = p[captured[index]] }
    return Term(boxed: box)
  }
}

/// Slot numbers, for nodes that need any number of them.
struct SlotList {
  private let slots: UnsafeMutablePointer<Int>
  let count: Int

  init(_ list: [Int]) {
    count = list.count
    slots = .allocate(capacity: max(count, 1))
    for index in 0..<count { slots[index] = list[index] }
  }

  @inline(__always) subscript(_ index: Int) -> Int { slots[index] }
  func free() { slots.deallocate() }
}

extension Term {
  /// The code behind a fun expression's value. Precondition: `isBoxed(.closure)`.
  @inline(__always) var closureCode: Unmanaged<FunctionCode> {
    .fromOpaque(UnsafeRawPointer(bitPattern: box[1].bits).unsafelyUnwrapped)
  }
  @inline(__always) var capturedCount: Int { header.size - 1 }
  @inline(__always) var captured: Words { box + 2 }

  /// What `fun M:F/A` refers to. Precondition: `isBoxed(.externalFun)`.
  @inline(__always) var export: Unmanaged<Export> {
    .fromOpaque(UnsafeRawPointer(bitPattern: box[1].bits).unsafelyUnwrapped)
  }
}

extension Process {
  func externalFun(_ export: Export) -> Term {
    let box = allocate(2)
    box[0] = Header(.externalFun, size: 1).term
    box[1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(export).toOpaque()))
    return Term(boxed: box)
  }
}

extension FunctionCode {
  /// Itself among terms: an aligned pointer, so the collector takes it for a small integer.
  var word: Term { Term(bits: UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())) }
}
