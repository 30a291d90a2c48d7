/// The bytes that announce what follows in the external term format.
enum ExternalTag {
  static let version: UInt8 = 131
  static let compressed: UInt8 = 80
  /// A term that only the machine that wrote it can read: see `ExternalFormat.local`.
  static let local: UInt8 = 121

  static let smallInteger: UInt8 = 97
  static let integer: UInt8 = 98
  static let smallBig: UInt8 = 110
  static let largeBig: UInt8 = 111
  static let floatText: UInt8 = 99
  static let newFloat: UInt8 = 70

  static let latin1Atom: UInt8 = 100
  static let smallLatin1Atom: UInt8 = 115
  static let atom: UInt8 = 118
  static let smallAtom: UInt8 = 119

  static let smallTuple: UInt8 = 104
  static let largeTuple: UInt8 = 105
  static let empty: UInt8 = 106
  static let string: UInt8 = 107
  static let list: UInt8 = 108
  static let map: UInt8 = 116
  static let binary: UInt8 = 109
  static let bitString: UInt8 = 77

  static let pid: UInt8 = 103
  static let newPid: UInt8 = 88
  static let port: UInt8 = 102
  static let newPort: UInt8 = 89
  static let widePort: UInt8 = 120
  static let reference: UInt8 = 101
  static let newReference: UInt8 = 114
  static let newerReference: UInt8 = 90
  static let fun: UInt8 = 112
  static let export: UInt8 = 113

  /// Characters of the text that stands for a float in minor version 0, zeros behind it.
  static let floatTextLength = 31
}
