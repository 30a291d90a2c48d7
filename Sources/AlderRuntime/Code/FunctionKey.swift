/// Module, name and arity: what a function is known by.
struct FunctionKey: Hashable {
  let module: Term
  let name: Term
  let arity: Int

  init(_ module: Term, _ name: Term, _ arity: Int) {
    self.module = module
    self.name = name
    self.arity = arity
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(module.bits &* 31 &+ name.bits &+ UInt(bitPattern: arity) &<< 48)
  }
}
