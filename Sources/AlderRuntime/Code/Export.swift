import Synchronization

/// The place through which a qualified call goes: what `Module:Name/Arity` is now. Loading a
/// module swaps what is in it. There is one for each name that any code refers to, and it lives as
/// long as the machine.
final class Export {
  let module: Term
  let name: Term
  let arity: Int

  private let current = Atomic<UInt>(0)

  init(module: Term, name: Term, arity: Int) {
    self.module = module
    self.name = name
    self.arity = arity
  }

  /// The function to run; nil when there is none and error_handler has to be asked.
  @inline(__always) var function: Unmanaged<FunctionCode>? {
    let bits = current.load(ordering: .acquiring)
    return UnsafeRawPointer(bitPattern: bits).map { .fromOpaque($0) }
  }

  func set(_ function: FunctionCode?) {
    let bits = function.map { UInt(bitPattern: Unmanaged.passUnretained($0).toOpaque()) } ?? 0
    current.store(bits, ordering: .releasing)
  }
}
