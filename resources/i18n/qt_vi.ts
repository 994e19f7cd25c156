<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>Hoàn tác</translation></message>
    <message><source>&amp;Redo</source><translation>Làm lại</translation></message>
    <message><source>Cu&amp;t</source><translation>Cắt</translation></message>
    <message><source>&amp;Copy</source><translation>Chép</translation></message>
    <message><source>&amp;Paste</source><translation>Dán</translation></message>
    <message><source>Delete</source><translation>Xóa</translation></message>
    <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>Hoàn tác</translation></message>
    <message><source>&amp;Redo</source><translation>Làm lại</translation></message>
    <message><source>Cu&amp;t</source><translation>Cắt</translation></message>
    <message><source>&amp;Copy</source><translation>Chép</translation></message>
    <message><source>Copy &amp;Link Location</source><translation>Chép liên kết</translation></message>
    <message><source>&amp;Paste</source><translation>Dán</translation></message>
    <message><source>Delete</source><translation>Xóa</translation></message>
    <message><source>Select All</source><translation>Chọn tất cả</translation></message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message><source>&amp;Select All</source><translation>Chọn tất cả</translation></message>
    <message><source>&amp;Step up</source><translation>Tăng</translation></message>
    <message><source>Step &amp;down</source><translation>Giảm</translation></message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>Chọn</translation></message>
    <message><source>Save</source><translation>Lưu</translation></message>
    <message><source>Open</source><translation>Mở</translation></message>
    <message><source>&amp;Yes</source><translation>Đồng ý</translation></message>
    <message><source>&amp;No</source><translation>Không</translation></message>
    <message><source>Cancel</source><translation>Bỏ qua</translation></message>
    <message><source>Close</source><translation>Đóng</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>Look in:</source><translation>Trong thư mục:</translation></message>
    <message><source>&amp;Look in:</source><translation>Trong thư mục:</translation></message>
    <message><source>Files of &amp;type:</source><translation>Loại tệp:</translation></message>
    <message><source>Show </source><translation>Hiện </translation></message>
    <message><source>File Folder</source><comment>Match Windows Explorer</comment><translation>Thư mục</translation></message>
    <message><source>Drive</source><translation>Ổ đĩa</translation></message>
    <message><source>Alias</source><comment>macOS Finder</comment><translation>Lối tắt</translation></message>
    <message><source>Remove</source><translation>Bỏ khỏi cột bên</translation></message>
    <message><source>Find Directory</source><translation>Tìm thư mục</translation></message>
    <message><source>Save As</source><translation>Lưu thành</translation></message>
    <message><source>Open</source><translation>Mở</translation></message>
    <message><source>Delete</source><translation>Xóa</translation></message>
    <message><source>Warning</source><translation>Lưu ý</translation></message>
    <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Không thấy thư mục này. Xem lại tên thư mục.</translation></message>
    <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Không thấy tệp này. Xem lại tên tệp.</translation></message>
    <message><source>%1 already exists.
Do you want to replace it?</source><translation>Đã có tệp %1. Ghi đè lên tệp đó?</translation></message>
    <message><source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source><translation>“%1” chỉ cho đọc. Vẫn xóa?</translation></message>
    <message><source>Are you sure you want to delete &apos;%1&apos;?</source><translation>Xóa “%1”?</translation></message>
    <message><source>Could not delete directory.</source><translation>Chưa xóa được thư mục.</translation></message>
    <message><source>Back</source><translation>Quay lại</translation></message>
    <message><source>Go back</source><translation>Quay lại</translation></message>
    <message><source>Forward</source><translation>Đi tiếp</translation></message>
    <message><source>Go forward</source><translation>Đi tiếp</translation></message>
    <message><source>Parent Directory</source><translation>Thư mục trên</translation></message>
    <message><source>Go to the parent directory</source><translation>Lên thư mục trên</translation></message>
    <message><source>Create New Folder</source><translation>Tạo thư mục</translation></message>
    <message><source>Create a New Folder</source><translation>Tạo thư mục mới</translation></message>
    <message><source>List View</source><translation>Danh sách</translation></message>
    <message><source>Change to list view mode</source><translation>Xem dạng danh sách</translation></message>
    <message><source>Detail View</source><translation>Chi tiết</translation></message>
    <message><source>Change to detail view mode</source><translation>Xem chi tiết</translation></message>
    <message><source>Sidebar</source><translation>Cột bên</translation></message>
    <message><source>Files</source><translation>Tệp</translation></message>
    <message><source>Files of type:</source><translation>Loại tệp:</translation></message>
    <message><source>Directory:</source><translation>Thư mục:</translation></message>
    <message><source>File &amp;name:</source><translation>Tên tệp:</translation></message>
    <message><source>&amp;Open</source><translation>Mở</translation></message>
    <message><source>&amp;Save</source><translation>Lưu</translation></message>
    <message><source>&amp;Choose</source><translation>Chọn</translation></message>
    <message><source>Directories</source><translation>Thư mục</translation></message>
    <message><source>All Files (*)</source><translation>Mọi tệp (*)</translation></message>
    <message><source>All files (*)</source><translation>Mọi tệp (*)</translation></message>
    <message><source>&amp;Rename</source><translation>Đổi tên</translation></message>
    <message><source>&amp;Delete</source><translation>Xóa</translation></message>
    <message><source>Show &amp;hidden files</source><translation>Hiện tệp ẩn</translation></message>
    <message><source>&amp;New Folder</source><translation>Thư mục mới</translation></message>
    <message><source>New Folder</source><translation>Thư mục mới</translation></message>
    <message><source>Recent Places</source><translation>Nơi vừa mở</translation></message>
    <message><source>My Computer</source><translation>Máy tính</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Computer</source><translation>Máy tính</translation></message>
    <message><source>My Computer</source><translation>Máy tính</translation></message>
    <message><source>Name</source><translation>Tên</translation></message>
    <message><source>Size</source><translation>Cỡ</translation></message>
    <message><source>Drive</source><translation>Ổ đĩa</translation></message>
    <message><source>Folder</source><comment>All other platforms</comment><translation>Thư mục</translation></message>
    <message><source>File Folder</source><comment>Match Windows Explorer</comment><translation>Thư mục</translation></message>
    <message><source>%1 File</source><comment>%1 is a file name suffix, for example txt</comment><translation>Tệp %1</translation></message>
    <message><source>File</source><comment>Match Windows Explorer</comment><translation>Tệp</translation></message>
    <message><source>Kind</source><comment>Match OS X Finder</comment><translation>Loại</translation></message>
    <message><source>Type</source><comment>All other platforms</comment><translation>Loại</translation></message>
    <message><source>Date Modified</source><translation>Sửa lúc</translation></message>
</context>
<context>
    <name>QPrintDialog</name>
    <message><source>Print</source><translation>In</translation></message>
    <message><source>&amp;Print</source><translation>In</translation></message>
    <message><source>&amp;Options &gt;&gt;</source><translation>Thêm lựa chọn</translation></message>
    <message><source>&amp;Options &lt;&lt;</source><translation>Bớt lựa chọn</translation></message>
    <message><source>All Pages</source><translation>Mọi trang</translation></message>
    <message><source>Even Pages</source><translation>Trang chẵn</translation></message>
    <message><source>Odd Pages</source><translation>Trang lẻ</translation></message>
    <message><source>Print to File (PDF)</source><translation>In ra tệp PDF</translation></message>
    <message><source>Local file</source><translation>Tệp trên máy</translation></message>
    <message><source>Write PDF file</source><translation>Ghi tệp PDF</translation></message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message><source>Form</source><translation>Biểu mẫu</translation></message>
    <message><source>Copies</source><translation>Số bản</translation></message>
    <message><source>Print range</source><translation>Các trang in</translation></message>
    <message><source>Print all</source><translation>In hết</translation></message>
    <message><source>Pages from</source><translation>Từ trang</translation></message>
    <message><source>to</source><translation>đến</translation></message>
    <message><source>Current Page</source><translation>Trang này</translation></message>
    <message><source>Selection</source><translation>Phần chọn</translation></message>
    <message><source>Pages</source><translation>Trang</translation></message>
    <message><source>Output Settings</source><translation>Cách in</translation></message>
    <message><source>Copies:</source><translation>Số bản:</translation></message>
    <message><source>Collate</source><translation>Xếp theo bộ</translation></message>
    <message><source>Reverse</source><translation>In ngược</translation></message>
    <message><source>Options</source><translation>Lựa chọn</translation></message>
    <message><source>Color Mode</source><translation>Màu</translation></message>
    <message><source>Color</source><translation>Có màu</translation></message>
    <message><source>Grayscale</source><translation>Xám</translation></message>
    <message><source>Double Sided Printing</source><translation>In hai mặt</translation></message>
    <message><source>Long side binding</source><translation>Lật cạnh dài</translation></message>
    <message><source>Short side binding</source><translation>Lật cạnh ngắn</translation></message>
    <message><source>Off</source><translation>Không</translation></message>
    <message><source>Page &amp;Set:</source><translation>Các trang:</translation></message>
    <message><source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source><translation>Gõ số trang, cách nhau bằng dấu phẩy; một khoảng là hai số có gạch nối. Ví dụ 3,5-7,9 in các trang 3, 5, 6, 7 và 9.</translation></message>
    <message><source>Duplex Printing</source><translation>In hai mặt</translation></message>
    <message><source>None</source><translation>Không</translation></message>
    <message><source>Long side</source><translation>Cạnh dài</translation></message>
    <message><source>Short side</source><translation>Cạnh ngắn</translation></message>
</context>
<context>
    <name>QPrintWidget</name>
    <message><source>Form</source><translation>Biểu mẫu</translation></message>
    <message><source>Printer</source><translation>Máy in</translation></message>
    <message><source>&amp;Name:</source><translation>Tên:</translation></message>
    <message><source>P&amp;roperties</source><translation>Thuộc tính</translation></message>
    <message><source>Location:</source><translation>Nơi đặt:</translation></message>
    <message><source>Preview</source><translation>Xem trước</translation></message>
    <message><source>Type:</source><translation>Loại:</translation></message>
    <message><source>Output &amp;file:</source><translation>Tệp:</translation></message>
</context>
<context>
    <name>QTabBar</name>
    <message><source>Scroll Left</source><translation>Cuộn sang trái</translation></message>
    <message><source>Scroll Right</source><translation>Cuộn sang phải</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>Ổ đĩa</translation></message>
    <message><source>Folder</source><comment>All other platforms</comment><translation>Thư mục</translation></message>
    <message><source>File Folder</source><comment>Match Windows Explorer</comment><translation>Thư mục</translation></message>
</context>
</TS>
