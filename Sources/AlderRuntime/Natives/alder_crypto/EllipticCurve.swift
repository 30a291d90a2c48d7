import CCrypto

/// A curve by its name, with the arithmetic that keys need. Numbers and points are bytes, as Erlang has them.
final class EllipticCurve {
  private let group: OpaquePointer
  /// Bytes of a coordinate, and of a private key.
  let size: Int
  let keySize: Int

  init?(_ name: String) {
    let number = OBJ_txt2nid(name)
    guard number != NID_undef, let group = EC_GROUP_new_by_curve_name(number) else { return nil }
    self.group = group
    size = (Int(EC_GROUP_get_degree(group)) + 7) / 8
    keySize = (Int(EC_GROUP_order_bits(group)) + 7) / 8
  }

  deinit { EC_GROUP_free(group) }

  /// A number from 1 to the order less 1.
  func newPrivateKey() -> [UInt8] {
    let key = BN_secure_new()
    defer { BN_clear_free(key) }
    repeat { BN_priv_rand_range(key, EC_GROUP_get0_order(group)) } while BN_is_zero(key) == 1
    return bytes(key, keySize)
  }

  /// The point that belongs to a private key, not compressed. Nil when it is none.
  func publicKey(_ privateKey: [UInt8]) -> [UInt8]? {
    withNumber(privateKey) { number in
      let point = EC_POINT_new(group)
      defer { EC_POINT_free(point) }
      guard EC_POINT_mul(group, point, number, nil, nil, nil) == 1 else { return nil }
      var bytes = [UInt8](repeating: 0, count: 2 * size + 1)
      let count = EC_POINT_point2oct(
        group, point, POINT_CONVERSION_UNCOMPRESSED, &bytes, bytes.count, nil)
      return count == bytes.count ? bytes : nil
    }
  }

  /// What both sides compute, the first coordinate of a point. Nil when the other's key is no point of the
  /// curve.
  func sharedSecret(_ privateKey: [UInt8], _ otherPublicKey: [UInt8]) -> [UInt8]? {
    withNumber(privateKey) { number in
      let (other, product) = (EC_POINT_new(group), EC_POINT_new(group))
      defer {
        EC_POINT_free(other)
        EC_POINT_clear_free(product)
      }
      let first = BN_new()
      defer { BN_clear_free(first) }
      guard EC_POINT_oct2point(group, other, otherPublicKey, otherPublicKey.count, nil) == 1,
        EC_POINT_mul(group, product, nil, other, number, nil) == 1,
        EC_POINT_get_affine_coordinates(group, product, first, nil, nil) == 1
      else { return nil }
      return bytes(first, size)
    }
  }

  private func withNumber(_ bytes: [UInt8], _ body: (OpaquePointer?) -> [UInt8]?) -> [UInt8]? {
    let number = BN_bin2bn(bytes, Int32(bytes.count), nil)
    defer { BN_clear_free(number) }
    return body(number)
  }

  private func bytes(_ number: OpaquePointer?, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    BN_bn2binpad(number, &bytes, Int32(count))
    return bytes
  }
}
